"""Datasets of the Atlas in the words of schema.org, for search engines of data (JSON-LD 1.1)."""

from collections.abc import Iterable
from typing import Any

from geo.exports import features, observations
from geo.exports.metadata import in_languages, unit_labels
from geo.exports.records import words_of
from geo.model.atlas import Atlas
from geo.model.layers import MADE_FROM
from geo.model.vocabulary import Language
from geo.views.links import href
from geo.views.words import words

Document = dict[str, Any]
CONTEXT = "https://schema.org/"
PLACE = {"@type": "Country", "name": "Kazakhstan", "identifier": "KZ"}


def ids(atlas: Atlas) -> tuple[str, ...]:
    """Name all datasets: the collections of features, then the indicators."""
    return (*features.COLLECTIONS, *atlas.indicators["indicator_id"])


def dataset(atlas: Atlas, dataset_id: str, *, root: str, home: str) -> Document:
    """Describe a dataset; `root` is the address of the interface, `home` that of the Atlas. KeyError when unknown."""
    is_collection = dataset_id in features.COLLECTIONS
    special = _collection(atlas, dataset_id, root) if is_collection else _indicator(atlas, dataset_id, root, home)
    return {
        "@context": CONTEXT,
        "@type": "Dataset",
        "@id": f"{root}/datasets/{dataset_id}.jsonld",
        "identifier": dataset_id,
        "version": atlas.version,
        "license": f"{root}/licences.md",
        "isAccessibleForFree": True,
        "creator": _creator(home),
        "includedInDataCatalog": {"@type": "DataCatalog", "@id": f"{root}/datasets.jsonld", "name": _title()},
        "spatialCoverage": _place(atlas, dataset_id),
        "url": f"{root}/datasets/{dataset_id}.html",
        **special,
    }


def catalogue(atlas: Atlas, *, root: str, home: str) -> Document:
    """Describe the catalogue of all datasets."""
    return {
        "@context": CONTEXT,
        "@type": "DataCatalog",
        "@id": f"{root}/datasets.jsonld",
        "name": _title(),
        "alternateName": [words(language)("app-title") for language in (Language.KK, Language.RU)],
        "description": words(Language.EN)("api-catalogue"),
        "url": f"{home}/",
        "version": atlas.version,
        "license": f"{root}/licences.md",
        "isAccessibleForFree": True,
        "creator": _creator(home),
        "inLanguage": [str(language) for language in Language],
        "dataset": [
            {"@type": "Dataset", "@id": f"{root}/datasets/{dataset_id}.jsonld", **_short(atlas, dataset_id)}
            for dataset_id in ids(atlas)
        ],
    }


def _title() -> str:
    return words(Language.EN)("app-title")


def _creator(home: str) -> Document:
    return {"@type": "Organization", "name": _title(), "url": f"{home}/"}


def _short(atlas: Atlas, dataset_id: str) -> Document:
    if dataset_id in features.COLLECTIONS:
        return {name: words(Language.EN)(f"api-{name}-{dataset_id}") for name in ("name", "description")}
    row = atlas.indicator(dataset_id)
    return {
        "name": words(Language.EN)("api-dataset-name", indicator=row["name_en"]),
        "description": words(Language.EN)(
            "api-dataset-description",
            indicator=row["name_en"],
            definition=row["definition_en"],
            unit=unit_labels(row["unit"])["en"],
        ),
    }


def _collection(atlas: Atlas, name: str, root: str) -> Document:
    tables = {**features.POINTS, **features.AREAS}
    cited: Iterable[str] = atlas.table(name)["source_id"] if name in (*tables, "corridors") else ()
    return {
        **_short(atlas, name),
        "alternateName": [words(language)(f"api-name-{name}") for language in (Language.KK, Language.RU)],
        "isBasedOn": _sources(atlas, words_of([*cited, *MADE_FROM.get(name, ())])),
        "distribution": [_download(f"{root}/collections/{name}/items?limit=10000", "application/geo+json")],
    }


def _indicator(atlas: Atlas, indicator_id: str, root: str, home: str) -> Document:
    row = atlas.indicator(indicator_id)
    frame = observations.of_indicator(atlas, indicator_id)
    held = frame.loc[frame["value"].notna(), "period"]
    names = in_languages(row, "name")
    here = f"{root}/indicators/{indicator_id}"
    return {
        **_short(atlas, indicator_id),
        "alternateName": [names["kk"], names["ru"]],
        "variableMeasured": {
            "@type": "PropertyValue",
            "propertyID": indicator_id,
            "name": row["name_en"],
            "description": row["definition_en"],
            "unitText": unit_labels(row["unit"])["en"],
        },
        **({"temporalCoverage": f"{held.min()}/{held.max()}"} if len(held) else {}),
        "measurementTechnique": row["method"],
        "url": f"{home}/{href('indicator', words(Language.EN), indicator=indicator_id)}",
        "isBasedOn": _sources(atlas, words_of(frame["source_id"])),
        "distribution": [
            _download(f"{here}.csv", "text/csv"),
            _download(f"{here}.zip", "application/zip"),
            _download(f"{root}/observations.json?indicator={indicator_id}", "application/json"),
        ],
    }


def _download(address: str, media_type: str) -> Document:
    return {"@type": "DataDownload", "contentUrl": address, "encodingFormat": media_type}


def _sources(atlas: Atlas, source_ids: list[str]) -> list[Document]:
    """Name what a dataset rests on; package addresses (purl) are identifiers, not pages."""
    made = []
    for source_id in source_ids:
        row = atlas.source(source_id)
        where = "url" if row["address"].startswith("http") else "identifier"
        made.append(
            {
                "@type": "CreativeWork",
                "name": row["title"],
                "publisher": {"@type": "Organization", "name": row["publisher"]},
                where: row["address"],
                **({"datePublished": row["published"]} if row["published"] else {}),
            }
        )
    return made


def _place(atlas: Atlas, dataset_id: str) -> Document:
    """Give the box of the features, as schema.org writes it: south west north east."""
    held = features.collection(atlas, dataset_id if dataset_id in features.COLLECTIONS else "towns")
    if not held.features:
        return {**PLACE}
    west, south, east, north = held.extent
    return {**PLACE, "geo": {"@type": "GeoShape", "box": f"{south} {west} {north} {east}"}}
