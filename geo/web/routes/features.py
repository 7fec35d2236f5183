"""OGC API - Features - Part 1: Core (OGC 17-069r4): conformance, collections, items as GeoJSON in CRS84."""

from typing import Any

from geo.exports import features
from geo.model.vocabulary import Language
from geo.views.words import words
from geo.web.routes.answers import GEOJSON, HTML, JSON, JSONLD, OPENAPI, Answer, Asked, Link
from geo.web.routes.operations import Operation
from geo.web.routes.parameters import any_id, bbox, moment, one_of, whole
from geo.web.routes.problems import RefusedError, said

CRS84 = "http://www.opengis.net/def/crs/OGC/1.3/CRS84"
# Not "oas30": the description is OpenAPI 3.1, for which Part 1 has no class.
CONFORMS_TO = tuple(
    f"http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/{conformance}" for conformance in ("core", "geojson")
)
MOST, PAGE = 10_000, 1000

COLLECTION = one_of("collection", "Collection", lambda _: features.COLLECTIONS)
FEATURE = any_id("feature", "Id of a feature of the collection")
LIMIT = whole(
    "limit",
    f"How many to give at most; more than {MOST} means {MOST}, as the standard has it",
    low=1,
    default=PAGE,
    clamp=MOST,
)
OFFSET = whole("offset", "How many to pass over", low=0, default=0)
BBOX = bbox("bbox", "Only what meets this box: west,south,east,north in degrees, CRS84; without a position, nothing")
DATETIME = moment("datetime", "A moment or an interval; every feature answers to it, as none has a time of its own")


def landing(asked: Asked) -> Answer:
    """Tell what is here."""
    links = (
        Link(asked.url(), "self", JSON, "This document"),
        Link(asked.url("openapi.json"), "service-desc", OPENAPI, "Description of the interface (OpenAPI 3.1)"),
        Link(asked.url("docs"), "service-doc", HTML, "Description of the interface for people"),
        Link(asked.url("conformance"), "conformance", JSON, "Standards that the interface conforms to"),
        Link(asked.url("collections"), "data", JSON, "Collections of features"),
        Link(asked.url("indicators.json"), "item", JSON, "Indicators"),
        Link(asked.url("datasets.jsonld"), "describedby", JSONLD, "Catalogue of datasets (schema.org)"),
        Link(asked.url("datapackage.json"), "describedby", JSON, "Tables as a Data Package"),
        *asked.terms(),
        Link(asked.home + "/", "alternate", HTML, "The Atlas"),
    )
    return Answer(
        {
            "title": words(Language.EN)("app-title"),
            "description": words(Language.EN)("api-lede"),
            "version": asked.atlas.version,
            "links": [link.document() for link in links],
        }
    )


def conformance(_: Asked) -> Answer:
    """Name the classes of the standard that hold here."""
    return Answer({"conformsTo": list(CONFORMS_TO)})


def collections(asked: Asked) -> Answer:
    """Describe all collections."""
    links = [Link(asked.url("collections"), "self", JSON)]
    return Answer(
        {
            "links": [link.document() for link in links],
            "collections": [_described(asked, name) for name in features.COLLECTIONS],
        }
    )


def collection(asked: Asked) -> Answer:
    """Describe one collection."""
    return Answer(_described(asked, asked.values["collection"]))


def _described(asked: Asked, name: str) -> dict[str, Any]:
    w = words(Language.EN)
    title = w(f"api-name-{name}")
    held = features.collection(asked.atlas, name)
    here = f"collections/{name}"
    links = (
        Link(asked.url(here), "self", JSON, title),
        Link(asked.url(f"{here}/items"), "items", GEOJSON, title),
        Link(asked.url(f"datasets/{name}.jsonld"), "describedby", JSONLD, "Dataset (schema.org)"),
        Link(asked.url("licences.md"), "license", "text/markdown", "Licences by layer"),
    )
    extent = {"spatial": {"bbox": [list(held.extent)], "crs": CRS84}}
    return {
        "id": name,
        "title": title,
        "description": w(f"api-description-{name}"),
        "itemType": "feature",
        "crs": [CRS84],
        **({"extent": extent} if held.features else {}),
        "links": [link.document() for link in links],
    }


def items(asked: Asked) -> Answer:
    """Give features, page by page."""
    name, limit, offset = (asked.values[key] for key in ("collection", "limit", "offset"))
    matched = features.collection(asked.atlas, name).within(asked.values["bbox"])
    page = matched[offset : offset + limit]
    links = [
        Link(asked.again(), "self", GEOJSON),
        *paging(asked, GEOJSON, matched=len(matched), limit=limit, offset=offset),
        Link(asked.url(f"collections/{name}"), "collection", JSON),
        *asked.terms(),
    ]
    return Answer(
        {
            "type": "FeatureCollection",
            "numberMatched": len(matched),
            "numberReturned": len(page),
            "links": [link.document() for link in links],
            "features": page,
        },
        GEOJSON,
    )


def paging(asked: Asked, media_type: str, *, matched: int, limit: int, offset: int) -> tuple[Link, ...]:
    """Give the links to the pages before and after."""
    before = (Link(asked.again(limit=limit, offset=max(0, min(offset, matched) - limit)), "prev", media_type),)
    after = (Link(asked.again(limit=limit, offset=offset + limit), "next", media_type),)
    return (*(before if offset > 0 else ()), *(after if offset + limit < matched else ()))


def item(asked: Asked) -> Answer:
    """Give one feature."""
    name, feature_id = asked.values["collection"], asked.values["feature"]
    try:
        feature = features.collection(asked.atlas, name).feature(feature_id)
    except KeyError:
        raise RefusedError(404, f"The collection {name} has no feature {said(feature_id)}.") from None
    here = f"collections/{name}"
    links = (
        Link(asked.again(), "self", GEOJSON),
        Link(asked.url(here), "collection", JSON),
        *asked.terms(),
    )
    return Answer({**feature, "links": [link.document() for link in links]}, GEOJSON)


OPERATIONS = (
    Operation("landing", "", landing, (JSON,)),
    Operation("conformance", "conformance", conformance, (JSON,)),
    Operation("collections", "collections", collections, (JSON,)),
    Operation("collection", "collections/{collection}", collection, (JSON,), (COLLECTION,)),
    Operation(
        "items",
        "collections/{collection}/items",
        items,
        (GEOJSON,),
        (COLLECTION,),
        (BBOX, DATETIME, LIMIT, OFFSET),
    ),
    Operation("item", "collections/{collection}/items/{feature}", item, (GEOJSON,), (COLLECTION, FEATURE)),
)
