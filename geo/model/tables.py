"""The tables of data/, as records that the reader, the checks and the data package all read.

One `Table` is one CSV file (or a folder of CSV files with the same columns); one `Field` is one column.
"""

from dataclasses import dataclass
from enum import StrEnum

from geo.model import vocabulary as v

ID = r"^[a-z0-9]+(_[a-z0-9]+)*$"
PERIOD = r"^(19\d\d|20[0-2]\d|2030)$"
CELL = r"^.+![A-Z]{1,3}[1-9]\d*$"
NAMES = ("name_kk", "name_ru", "name_en")


@dataclass(frozen=True, slots=True)
class Field:
    """One column.

    dtype: Frictionless type: string, integer, number, boolean, date, year.
    refers: "table.column" that each non-empty value must occur in; `many` allows several, split by spaces.
    """

    name: str
    dtype: str = "string"
    required: bool = False
    pattern: str = ""
    choices: type[StrEnum] | None = None
    minimum: float | None = None
    maximum: float | None = None
    refers: str = ""
    many: bool = False
    says: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """One table: a file `<name>.csv`, or a folder `<name>/` of such files when `folder`."""

    name: str
    fields: tuple[Field, ...]
    key: tuple[str, ...]
    says: str
    folder: bool = False

    def field(self, name: str) -> Field:
        """Give the column of that name; KeyError when there is none."""
        return {field.name: field for field in self.fields}[name]


def _id(name: str, says: str = "") -> Field:
    return Field(name, required=True, pattern=ID, says=says or "Stable ASCII id; goes into addresses")


def _names() -> tuple[Field, ...]:
    tongue = {"kk": "Kazakh", "ru": "Russian", "en": "English"}
    return tuple(Field(n, required=True, says=f"Name in {tongue[n[-2:]]}") for n in NAMES)


def _ref(name: str, table: str, *, required: bool = True, many: bool = False, says: str = "") -> Field:
    column = {"sources": "source_id", "notes": "note_id"}.get(table, f"{table.removesuffix('s')}_id")
    column = {"industries": "industry_id", "series": "series_id"}.get(table, column)
    return Field(name, required=required, refers=f"{table}.{column}", many=many, says=says)


_NOTE = _ref("note", "notes", required=False, many=True, says="Ids of caveats, split by spaces")
_SOURCE = _ref("source_id", "sources", says="Where the row comes from")
_LAT = Field("lat", "number", minimum=36.0, maximum=56.5, says="Degrees north, EPSG:4326")
_LON = Field("lon", "number", minimum=44.0, maximum=92.0, says="Degrees east, EPSG:4326")
_VALUE = Field("value", "number", says="Empty when there is none; status then says why")
_STATUS = Field("status", pattern=r"^(b?d?e?p?r?u?x?|[ACMN])$", says="Flags, see geo.model.vocabulary.Flag")
_PERIOD = Field("period", required=True, pattern=PERIOD, says="Calendar year")

SOURCES = Table(
    "sources",
    (
        _id("source_id"),
        Field("publisher", required=True),
        Field("title", required=True, says="Title in the language of the source"),
        Field("address", required=True, pattern=r"^(https?://|pkg:)\S+$", says="URL, or package URL (purl)"),
        Field("published", pattern=r"^\d{4}(-\d{2}(-\d{2})?)?$", says="As far as known"),
        Field("accessed", "date", required=True),
        Field("licence", required=True, says="SPDX id, name of the terms, or 'not stated'"),
        Field("workbook", says="Name of the file, where the publisher has several at one address"),
        _NOTE,
    ),
    ("source_id",),
    "Every publication that a value or a geometry rests on",
    folder=True,
)
NOTES = Table(
    "notes",
    (_id("note_id"), *(Field(f"text_{x}", required=True) for x in ("kk", "ru", "en"))),
    ("note_id",),
    "Caveats that rows refer to, in three languages, in our own words",
    folder=True,
)
REGIONS = Table(
    "regions",
    (
        _id("region_id"),
        *_names(),
        Field("kind", required=True, pattern="^(oblast|city)$"),
        Field("kato", pattern=r"^\d{9}$", says="Code of the classifier of territorial objects"),
        Field("seat_kk"),
        Field("seat_ru"),
        Field("seat_en"),
        _SOURCE,
    ),
    ("region_id",),
    "The twenty regions since 2022: oblasts and cities of republican significance",
)
INDUSTRIES = Table("industries", (_id("industry_id"), *_names()), ("industry_id",), "Leading industries of the towns")
TOWNS = Table(
    "towns",
    (
        _id("town_id"),
        *_names(),
        Field("other_names", says="Former and alternative names, split by ' | '"),
        _ref("region_id", "regions"),
        Field(_LAT.name, "number", required=True, minimum=_LAT.minimum, maximum=_LAT.maximum, says=_LAT.says),
        Field(_LON.name, "number", required=True, minimum=_LON.minimum, maximum=_LON.maximum, says=_LON.says),
        _ref("industry_id", "industries", says="Industry of the town-forming enterprises"),
        Field("list_status", required=True, choices=v.ListStatus),
        Field("left_on", "date", says="Date of the order that took the town off the list"),
        Field("passport", "boolean", required=True, says="Whether the bureau publishes a monotown sheet"),
        Field("kato", pattern=r"^\d{9}$"),
        Field("founded", "integer", minimum=1500, maximum=2030),
        Field("city_since", "integer", minimum=1500, maximum=2030),
        _ref("history_source_id", "sources", required=False, says="Source of the two years"),
        _ref("position_source_id", "sources", says="Source of the coordinates"),
        _SOURCE,
        _NOTE,
    ),
    ("town_id",),
    "Towns of the list of 27 of 2012; twenty of them are on today's list",
)
MEMBERSHIPS = Table(
    "memberships",
    (
        _ref("town_id", "towns"),
        Field("list_id", required=True, pattern="^(programme_2012|current_20|stagnating_2025)$"),
        Field("statement", required=True, pattern="^(named|implied|left|leaving)$"),
        Field("period", pattern=r"^\d{4}(-\d{2}(-\d{2})?)?$"),
        _SOURCE,
    ),
    ("town_id", "list_id", "statement", "source_id"),
    "Evidence: who named which town as a member of which list, and when",
)
BLOCKS = Table("blocks", (_id("block_id"), *_names()), ("block_id",), "Blocks of indicators")
SERIES = Table(
    "series",
    (
        _id("series_id"),
        *_names(),
        _ref("block_id", "blocks"),
        Field("unit", required=True, pattern=ID, says="Unit id, labels in the catalogs"),
        _NOTE,
    ),
    ("series_id",),
    "What the publishers publish: one row of a workbook under its heading, by one id and unit for all sheets",
    folder=True,
)
INDICATORS = Table(
    "indicators",
    (
        _id("indicator_id"),
        *_names(),
        *(Field(f"definition_{x}", required=True) for x in ("kk", "ru", "en")),
        _ref("block_id", "blocks"),
        Field("unit", required=True, pattern=ID),
        Field("direction", required=True, choices=v.Direction),
        Field("method", required=True, pattern=ID, says="Function of geo.analysis.methods; 'series' is as published"),
        _ref(
            "inputs", "series", required=False, many=True, says="Series the method takes, in its order; none for places"
        ),
        Field("decimals", "integer", required=True, minimum=0, maximum=4),
        _NOTE,
    ),
    ("indicator_id",),
    "The catalogue that readers choose from: a published series, or a named method over several",
)
OBSERVATIONS = Table(
    "observations",
    (
        _ref("town_id", "towns"),
        Field("territory", required=True, pattern="^(town|akimat|district)$"),
        _ref("series_id", "series"),
        _PERIOD,
        _VALUE,
        Field("unit", required=True, pattern=ID),
        _STATUS,
        _SOURCE,
        Field("cell", pattern=CELL, says="Sheet and cell in the source, as Sheet!K12"),
        _NOTE,
    ),
    ("town_id", "territory", "series_id", "period"),
    "One published value of one town or of the akimat or district around it; one file a town",
    folder=True,
)
REGIONAL = Table(
    "regional",
    (
        Field("region_id", required=True, says="Region, or 'kazakhstan'"),
        _ref("series_id", "series"),
        _PERIOD,
        _VALUE,
        Field("unit", required=True, pattern=ID),
        _STATUS,
        _SOURCE,
        Field("cell", pattern=CELL),
        _NOTE,
    ),
    ("region_id", "series_id", "period"),
    "Values of regions and of the country, for comparison",
)
WANTED = Table(
    "wanted",
    (
        _id("wanted_id"),
        *_names(),
        _ref("block_id", "blocks"),
        *(Field(f"supply_{x}", required=True, says="What would supply it") for x in ("kk", "ru", "en")),
    ),
    ("wanted_id",),
    "Indicators that the Atlas wants and cannot have honestly yet",
)


def _share(name: str, says: str, *, required: bool = False) -> Field:
    return Field(name, "number", required=required, minimum=0, maximum=1, says=says)


GROUPS = Table(
    "groups",
    (
        _ref("town_id", "towns"),
        Field("group_id", pattern="^[abc]$", says="Empty: not classified"),
        Field("nearest_group_id", pattern="^[abc]$", says="Hint for towns that are not classified"),
        _share("stability", "Share of resamples of towns, features and years that kept the town there"),
        _share("stability_towns", "The same, resampling towns alone"),
        _share("stability_features", "The same, resampling features alone"),
        _share("stability_years", "The same, resampling years alone"),
        Field("silhouette", "number", minimum=-1, maximum=1, says="Silhouette width"),
        Field("hint_territory", pattern="^(town|akimat|district)$", says="Area that the hint was taken from"),
        _ref("hint_features", "indicators", required=False, many=True, says="Features that the hint rests on"),
        Field("method_version", required=True),
    ),
    ("town_id",),
    "Our grouping of the towns, computed by geo.analysis.groups; a test recomputes it",
)
COASSIGNMENT = Table(
    "coassignment",
    (
        _ref("town_id", "towns"),
        _ref("other_id", "towns"),
        _share("share", "Share of resamples that group the two", required=True),
    ),
    ("town_id", "other_id"),
    "How often two classified towns fall into one group, computed by geo.analysis.stability",
)
COMPOSITE = Table(
    "composite",
    (
        _ref("town_id", "towns"),
        *(
            Field(name, "number", required=True, minimum=1, says=says)
            for name, says in (
                ("low", "Rank at 5 % of the draws; 1 is the best"),
                ("median", "Median rank"),
                ("high", "Rank at 95 % of the draws"),
            )
        ),
    ),
    ("town_id",),
    "Ranks of the composite index over many ways of making it, computed by geo.analysis.composite",
)
GROUP_CHECKS = Table(
    "group_checks",
    (
        _id("check_id"),
        Field("setting", required=True, pattern=r"^[a-z0-9_]+$", says="What was varied: a number of groups, a year"),
        Field("value", "number", required=True),
    ),
    ("check_id", "setting"),
    "Checks of the grouping, computed by geo.analysis.stability.checks",
)
GROUP_FEATURES = Table(
    "group_features",
    (
        _ref("indicator_id", "indicators"),
        Field("theme", required=True, pattern=ID),
        Field("coverage", "number", required=True, minimum=0, maximum=1, says="Share of the towns that have it"),
        Field("reliability", "number", maximum=1, says="Intraclass correlation of the mean of years"),
        _ref("twin", "indicators", required=False, says="The kept one that it is closest to"),
        Field("correlation", "number", minimum=-1, maximum=1, says="Spearman's rho with it"),
        Field("verdict", required=True, pattern=ID, says="'kept', or the first rule that it fails"),
    ),
    ("indicator_id",),
    "Candidates for the grouping and the verdict on each, computed by geo.analysis.features.screen",
)
MEASURES = Table(
    "measures",
    (
        _id("measure_id", says="Labels are messages measure-<measure_id>"),
        Field("deadline", "date", says="As the seminar set it; empty for none"),
        _ref("towns", "towns", required=False, many=True, says="Towns that the seminar named for it"),
        _SOURCE,
        _NOTE,
    ),
    ("measure_id",),
    "Measures that the seminar of 2025 named for monotowns; which is for which group is not public",
)
ENTERPRISES = Table(
    "enterprises",
    (
        _id("enterprise_id"),
        _ref("town_id", "towns"),
        *_names(),
        _ref("industry_id", "industries"),
        Field("role", required=True, pattern="^(town_forming|major)$"),
        Field("period", pattern=PERIOD),
        _SOURCE,
    ),
    ("enterprise_id",),
    "Town-forming and other large enterprises",
)
PROJECTS = Table(
    "projects",
    (
        _id("project_id"),
        _ref("town_id", "towns"),
        *_names(),
        Field("sector", required=True, pattern=ID),
        Field("cost", "number", minimum=0),
        Field("cost_unit", pattern="^(mln_kzt|mln_usd|mln_eur)$"),
        Field("jobs", "integer", minimum=0),
        Field("status", required=True, pattern="^(planned|construction|launched|operating|stopped|done|unknown)$"),
        Field("period", pattern=PERIOD, says="Year of the statement; statuses age fast"),
        _SOURCE,
    ),
    ("project_id",),
    "Investment and infrastructure projects as announced",
)
ZONES = Table(
    "zones",
    (
        _id("zone_id"),
        Field("kind", required=True, choices=v.ZoneKind),
        *_names(),
        _ref("town_id", "towns", required=False, says="When the zone is in or at one of the towns"),
        _ref("region_id", "regions"),
        Field("place_kk"),
        Field("place_ru"),
        Field("place_en"),
        _LAT,
        _LON,
        Field("precision", required=True, choices=v.Precision),
        Field("status", required=True, choices=v.ZoneStatus),
        Field("status_period", pattern=PERIOD, says="Year that the status was reported for"),
        _ref("position_source_id", "sources", required=False),
        _SOURCE,
    ),
    ("zone_id",),
    "Special economic, industrial and small industrial zones",
)
ZONE_FACTS = Table(
    "zone_facts",
    (
        _ref("zone_id", "zones"),
        Field(
            "attribute",
            required=True,
            pattern="^(area|free_area|premises|occupancy|tenants|projects|investment|jobs|founded|valid_until|"
            "power|water|gas|heat|sewerage|rail|road|telecom|contact)$",
        ),
        Field("value", "number"),
        Field("answer", pattern="^(yes|no|planned|construction|partly)$", says="For utilities without a capacity"),
        Field("unit", pattern=ID),
        Field("period", pattern=PERIOD),
        Field("status", pattern="^(actual|planned|expected)$"),
        _SOURCE,
    ),
    ("zone_id", "attribute", "period", "status", "source_id"),
    "One dated fact about one zone; conflicting figures over time are a history",
)
PLOTS = Table(
    "plots",
    (
        _id("plot_id"),
        Field("kind", required=True, choices=v.PlotKind),
        *_names(),
        _ref("town_id", "towns", says="Town that it is in or at; no finer position is known"),
        Field("area", "number", minimum=0, says="Hectares"),
        Field("status", required=True, choices=v.ZoneStatus),
        Field("period", pattern=PERIOD, says="Year of the statement"),
        _SOURCE,
    ),
    ("plot_id",),
    "Plots and idle works outside the zones that a source names",
)
PLACES = Table(
    "places",
    (
        _id("place_id"),
        *_names(),
        Field("kind", required=True, pattern="^(city|town|station|border|port)$"),
        Field("lat", "number", required=True, minimum=36, maximum=56.5),
        Field("lon", "number", required=True, minimum=44, maximum=92),
        _SOURCE,
        _NOTE,
    ),
    ("place_id",),
    "Places that corridors stop at and that the map labels",
)
CORRIDORS = Table(
    "corridors",
    (
        _id("corridor_id"),
        *_names(),
        Field("mode", required=True, choices=v.Mode),
        Field("schematic", "boolean", required=True, says="Drawn along rail or road data, not surveyed"),
        _SOURCE,
        _NOTE,
    ),
    ("corridor_id",),
    "International transport corridors across Kazakhstan",
)
CORRIDOR_STOPS = Table(
    "corridor_stops",
    (
        _ref("corridor_id", "corridors"),
        Field("branch", "integer", required=True, minimum=1, says="1 is the main line"),
        Field("position", "integer", required=True, minimum=1),
        _ref("place_id", "places"),
        Field("carrier", required=True, pattern="^(rail|road|sea)$", says="What leads here from the stop before"),
        _SOURCE,
    ),
    ("corridor_id", "branch", "position"),
    "Ordered stops",
)
CORRIDOR_FACTS = Table(
    "corridor_facts",
    (
        _ref("corridor_id", "corridors"),
        Field("attribute", required=True, pattern="^(length|length_kz|volume|containers|capacity|transit_days|share)$"),
        Field("value", "number", required=True),
        Field("unit", required=True, pattern=ID),
        Field("period", pattern=PERIOD),
        Field("status", required=True, pattern="^(actual|planned|expected)$"),
        _SOURCE,
        _NOTE,
    ),
    ("corridor_id", "attribute", "period", "status", "source_id", "value"),
    "Lengths with their conflicting sources, volumes by year, capacities",
)
NETWORK_EDITS = Table(
    "network_edits",
    (
        _id("edit_id", says="Edits are applied in this order"),
        Field("carrier", required=True, pattern="^(rail|road)$"),
        Field("action", required=True, pattern="^(split|add)$", says="Lead an edge through a place, or add an edge"),
        _ref("from_place", "places", says="The place that an edge is led through, or where the new edge begins"),
        _ref("to_place", "places", required=False),
        Field(
            "length_km", "number", minimum=0, says="Of a new edge; a split shares out the true length of the old one"
        ),
        Field("estimated", "boolean", required=True, says="Whether the length is estimated, by the method of the note"),
        _SOURCE,
        _NOTE,
    ),
    ("edit_id",),
    "Reviewed corrections of the railway and road graphs that come with the packages",
)
SETTLEMENTS = Table(
    "settlements",
    (
        _id("settlement_id", says="gn_ and the number of the settlement in GeoNames"),
        Field("name", required=True, says="As GeoNames has it"),
        Field("country", required=True, pattern=r"^[A-Z]{2}$", says="ISO 3166-1"),
        Field("lat", "number", required=True, minimum=34, maximum=60),
        Field("lon", "number", required=True, minimum=40, maximum=95),
        Field("population", "integer", required=True, minimum=0, says="0: GeoNames gives none"),
        _SOURCE,
    ),
    ("settlement_id",),
    "Settlements of Kazakhstan in GeoNames, and towns of 15,000 and more within 150 km of its border",
)
_CARRIER = Field("carrier", required=True, pattern="^(rail|road)$")
NETWORK_LINKS = Table(
    "network_links",
    (
        _id("link_id", says="Links are applied in this order, after network_edits"),
        _CARRIER,
        Field("action", required=True, pattern="^(bend|join)$", says="Lead an edge through a place, or add an edge"),
        Field(
            "from_id", required=True, pattern=ID, says="Town, place, gateway or settlement; or a node of the network"
        ),
        Field("to_id", pattern=ID, says="The same; the edge ends at the node nearest to it"),
        Field("km", "number", minimum=0, says="As published; without it the geodesic times the measured ratio"),
        Field("estimated", "boolean", required=True, says="Whether the length is estimated, by the method of the note"),
        _SOURCE,
        _NOTE,
    ),
    ("link_id",),
    "Reviewed ways to towns and gateways that the railway and road graphs of the packages miss",
)
NETWORK_NODES = Table(
    "network_nodes",
    (
        _id("node_id", says="<carrier>_<number in the package>, or <carrier>_at_<place>"),
        _CARRIER,
        Field("lat", "number", required=True, minimum=34, maximum=60),
        Field("lon", "number", required=True, minimum=40, maximum=95),
        Field(
            "neighbour",
            pattern="^(russia|china|kyrgyzstan|uzbekistan|turkmenistan)$",
            says="Where the node is a point at the border: the country on the other side",
        ),
    ),
    ("node_id",),
    "Nodes of the routable railways and roads, to 150 km beyond the border; made by geo.ingest network",
    folder=True,
)
NETWORK_EDGES = Table(
    "network_edges",
    (
        Field("from_id", required=True, refers="network_nodes.node_id"),
        Field("to_id", required=True, refers="network_nodes.node_id"),
        _CARRIER,
        Field("km", "number", required=True, minimum=0, says="Length along the way, not of the straight line"),
        Field("abroad_km", "number", required=True, minimum=0, says="Of which outside Kazakhstan"),
        Field(
            "method",
            required=True,
            pattern="^(data|gap|shared|published|estimated)$",
            says="data: as in the package; gap: a dead end joined to the next track; shared: part of a true length "
            "shared out at a place; published: from a source; estimated: geodesic times the measured ratio",
        ),
        _SOURCE,
    ),
    ("from_id", "to_id"),
    "Edges of the routable railways and roads; made by geo.ingest network",
    folder=True,
)
NETWORK_CHECKS = Table(
    "network_checks",
    (
        _id("check_id"),
        _CARRIER,
        Field("stops", required=True, says="Ids of places in their order, split by spaces; ' | ' parts legs"),
        Field("inside", "boolean", required=True, says="Whether only kilometres in Kazakhstan count"),
        Field("published_km", "number", required=True, minimum=0),
        _SOURCE,
        Field("computed_km", "number", minimum=0),
        Field("error_pct", "number", says="Computed over published, less one, in per cent"),
        _NOTE,
    ),
    ("check_id",),
    "Published lengths of sections of railways and highways, and ours",
)
DISTANCES = Table(
    "distances",
    (
        Field("from_id", required=True, pattern=ID, says="Town or zone"),
        _CARRIER,
        Field(
            "target",
            required=True,
            pattern="^(border_crossing|border_rail|border_road|port|airport|city_500k|regional_centre|corridor_stop)$",
        ),
        Field("status", required=True, pattern="^(reached|no_position|off_network|no_target|no_way)$"),
        Field(
            "to_id",
            pattern=ID,
            says="The nearest of the class: gateway, settlement, place, or node where the way crosses the border",
        ),
        Field("km", "number", minimum=0),
        Field("second_km", "number", minimum=0, says="The shortest way without the busiest link of the first"),
        Field("abroad_km", "number", minimum=0, says="Of km, outside Kazakhstan"),
        Field("estimated_km", "number", minimum=0, says="Of km, on edges of estimated length"),
        Field("access_km", "number", minimum=0, says="Of km, straight from the two ends to the network"),
        Field("via", says="Ids of the towns and places on the way, split by spaces"),
        _ref("source_id", "sources", required=False, many=True, says="Where the lengths of its edges are from"),
    ),
    ("from_id", "carrier", "target"),
    "Shortest ways of towns and zones to the nearest gateway of each class; computed by geo.analysis.distances",
)
SURROUNDINGS = Table(
    "surroundings",
    (
        Field("from_id", required=True, pattern=ID, says="Town or zone"),
        *(
            Field(f"population_{km}km", "number", minimum=0, says=f"People in settlements within {km} km by road")
            for km in (50, 100, 250)
        ),
        *(
            _ref(
                f"corridors_{km}km", "corridors", required=False, many=True, says=f"Corridors that pass within {km} km"
            )
            for km in (10, 25, 50)
        ),
    ),
    ("from_id",),
    "People and corridors around towns and zones; computed by geo.analysis.distances",
)
GATEWAYS = Table(
    "gateways",
    (
        _id("gateway_id"),
        Field("kind", required=True, choices=v.GatewayKind),
        *_names(),
        Field("neighbour", pattern="^(russia|china|kyrgyzstan|uzbekistan|turkmenistan|caspian)$"),
        _LAT,
        _LON,
        Field("precision", required=True, choices=v.Precision),
        _ref("position_source_id", "sources", required=False),
        _SOURCE,
    ),
    ("gateway_id",),
    "Border posts, ports, airports",
)
NATIONAL = Table(
    "national",
    (
        _id("statement_id", says="What is stated; labels are messages national-<statement_id>"),
        Field("value", "number", required=True),
        Field("unit", required=True, pattern=ID),
        Field("period", required=True, pattern=PERIOD, says="Year that the statement speaks of"),
        _SOURCE,
        _NOTE,
    ),
    ("statement_id", "period", "source_id"),
    "Dated statements about all monotowns or zones of the country; conflicting ones are all kept",
)
REDIRECTS = Table(
    "redirects",
    (
        Field("kind", required=True, pattern="^(town|indicator|zone|corridor)$"),
        Field("old_id", required=True, pattern=ID, says="Id that stood in addresses once"),
        Field("new_id", required=True, pattern=ID, says="Id of the same thing today"),
    ),
    ("kind", "old_id"),
    "Ids of former times, so that links to them keep working",
)

TABLES: tuple[Table, ...] = (
    SOURCES,
    NOTES,
    REGIONS,
    INDUSTRIES,
    TOWNS,
    MEMBERSHIPS,
    BLOCKS,
    SERIES,
    INDICATORS,
    OBSERVATIONS,
    REGIONAL,
    WANTED,
    GROUPS,
    COASSIGNMENT,
    COMPOSITE,
    GROUP_CHECKS,
    GROUP_FEATURES,
    MEASURES,
    ENTERPRISES,
    PROJECTS,
    ZONES,
    ZONE_FACTS,
    PLOTS,
    PLACES,
    CORRIDORS,
    CORRIDOR_STOPS,
    CORRIDOR_FACTS,
    NETWORK_EDITS,
    SETTLEMENTS,
    NETWORK_LINKS,
    NETWORK_NODES,
    NETWORK_EDGES,
    NETWORK_CHECKS,
    DISTANCES,
    SURROUNDINGS,
    GATEWAYS,
    NATIONAL,
    REDIRECTS,
)
BY_NAME: dict[str, Table] = {table.name: table for table in TABLES}
