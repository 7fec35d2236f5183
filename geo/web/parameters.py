"""Which parameters the address of each page has, and what each may say: all from the data."""

from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache

from geo.analysis import corridors, location, sites
from geo.analysis.features import CANDIDATES, THEMES
from geo.analysis.groups import END, FEATURES
from geo.analysis.limits import Unknown
from geo.analysis.scoring import COLUMNS, HEAVIEST, PRESETS, Stance
from geo.model.atlas import Atlas
from geo.model.vocabulary import ListStatus, ZoneStatus
from geo.views.basemap import DEFAULT_LAYERS, LAYERS
from geo.web.address import Parameter
from geo.web.state import AT

FIRST_END = 2014  # of the five years that groups are made from
WEIGHTS = ("0", "0.5", "1", "1.5", "2", "2.5", "3")  # of a theme in the grouping
FIRST_YEAR = 1991  # the workbooks begin there
NEARLY = 0.8
COVERAGE_SINCE = 2000  # before, few sheets have any column
MARKS = ("20", "30", "40", "50", "60", "70", "80")  # per cent of industry in one branch
EXAMPLE_TOWN = "ekibastuz"  # what a page about one town begins with
EXAMPLE_CORRIDOR = "titr"
MOST_TOWNS, MOST_REGIONS = 6, 3  # more lines than that cannot be told apart
MOST_SHORT, MOST_COMPARED = 12, 4  # sites on a shortlist, and side by side
FIRST_PRESET = "even"
LEVELS = tuple(str(level) for level in range(HEAVIEST + 1))
HECTARES = ("0", "1", "5", "10", "25", "50", "100", "200", "500", "1000")  # at least
KILOMETRES = ("10", "25", "50", "100", "250", "500", "1000", "1500", "2000", "any")  # at most
READY = ("now", "soon")  # what counts as a utility: there, or also under way
# What kind of thing the ids of a parameter are of, for `redirects`.
KINDS = {"town": "town", "towns": "town", "indicator": "indicator", "second": "indicator", "features": "indicator",
         "corridor": "corridor"}  # fmt: skip
COMPARE_VIEWS = ("line", "multiples", "slope", "bump", "scatter", "table")


@lru_cache(maxsize=4)
def years(atlas: Atlas) -> tuple[str, ...]:
    """Give every year that any town has an observation or a distance for."""
    periods = atlas.observations.loc[atlas.observations["value"].notna(), "period"]
    last = max(int(periods.max()), location.PERIOD)  # distances are of a year that no sheet has reached
    return tuple(str(year) for year in range(max(FIRST_YEAR, int(periods.min())), last + 1))


@lru_cache(maxsize=4)
def fullest_year(atlas: Atlas) -> str:
    """Give the year to begin with: the latest with nearly as many populations of towns as the best one.

    Of the newest year, only some sheets are out.
    """
    seen = atlas.observations
    held = seen[(seen["series_id"] == "population") & (seen["territory"] == "town") & seen["value"].notna()]
    count = held.groupby("period")["town_id"].nunique()
    return str(count[count >= NEARLY * count.max()].index.max())


def with_old_ids(atlas: Atlas, parameters: Iterable[Parameter]) -> tuple[Parameter, ...]:
    """Let parameters that hold ids take those of former times too, so that old links open today's view."""
    return tuple(
        replace(one, renamed=atlas.renamed(KINDS[one.name])) if one.name in KINDS else one for one in parameters
    )


def indicator(atlas: Atlas) -> Parameter:
    """Which indicator is shown."""
    return Parameter("indicator", tuple(atlas.indicators["indicator_id"]), ("population",))


def year(atlas: Atlas) -> Parameter:
    """Which year is shown."""
    return Parameter("year", years(atlas), (fullest_year(atlas),), years=True)


def since(atlas: Atlas) -> Parameter:
    """From which year a comparison begins."""
    return Parameter("since", years(atlas), ("2010",), years=True)


def filters(atlas: Atlas) -> tuple[Parameter, ...]:
    """Which towns are shown; empty is all."""
    towns = atlas.towns
    return (
        Parameter("group", ("a", "b", "c", "unclassified"), (), many=True, optional=True),
        Parameter("region", tuple(sorted(towns["region_id"].unique())), (), many=True, optional=True),
        Parameter("industry", tuple(sorted(towns["industry_id"].unique())), (), many=True, optional=True),
        Parameter("list", tuple(ListStatus), (ListStatus.CURRENT,), many=True, optional=True),
    )


def map_page(atlas: Atlas) -> tuple[Parameter, ...]:
    """Say what the map shows."""
    return (
        indicator(atlas),
        year(atlas),
        *filters(atlas),
        Parameter("town", tuple(atlas.towns["town_id"]), (), optional=True),
        Parameter("corridor", tuple(atlas.corridors["corridor_id"]), (), optional=True),
        Parameter(
            "layers", LAYERS, tuple(layer for layer in LAYERS if layer in DEFAULT_LAYERS), many=True, optional=True
        ),
        Parameter("stage", ("on",), (), many=True, optional=True),
        AT,
    )


def trends_page(atlas: Atlas) -> tuple[Parameter, ...]:
    """Say what is compared, how it is drawn and in what it is measured."""
    choices = years(atlas)
    indicators = tuple(atlas.indicators["indicator_id"])
    regional = atlas.regional["region_id"]
    return (
        Parameter("view", COMPARE_VIEWS, ("line",)),
        indicator(atlas),
        Parameter("second", indicators, ("wage_nominal",)),
        Parameter(
            "towns",
            tuple(atlas.towns["town_id"]),
            ("balkhash", "ekibastuz"),
            many=True,
            optional=True,
            most=MOST_TOWNS,
        ),
        Parameter("regions", tuple(sorted(regional.unique())), (), many=True, optional=True, most=MOST_REGIONS),
        Parameter("medians", ("a", "b", "c"), (), many=True, optional=True),
        Parameter("territory", ("town", "akimat", "district"), ("town",)),
        since(atlas),
        year(atlas),
        Parameter("prices", ("nominal", "constant"), ("nominal",)),
        Parameter("measure", ("total", "per_head"), ("total",)),
        Parameter("base", choices, (), years=True, optional=True),
        *filters(atlas),
    )


def coverage_page(atlas: Atlas) -> tuple[Parameter, ...]:
    """Say what the matrix of coverage shows."""
    return (
        Parameter("by", ("indicator", "year"), ("indicator",)),
        indicator(atlas),
        year(atlas),
        *filters(atlas),
    )


def diversity_page(atlas: Atlas) -> tuple[Parameter, ...]:
    """Say whose industry is shown, of which year and against which mark."""
    return (
        Parameter("town", tuple(atlas.towns["town_id"]), (EXAMPLE_TOWN,)),
        Parameter("territory", ("town", "akimat", "district"), ("town",)),
        year(atlas),
        Parameter("mark", MARKS, ("50",)),
    )


def groups_page(atlas: Atlas) -> tuple[Parameter, ...]:
    """Say which indicators, years and weights the towns are grouped by, and which town is picked."""
    ends = tuple(year for year in years(atlas) if FIRST_END <= int(year) <= END + 1)
    return (
        Parameter("town", tuple(atlas.towns["town_id"]), (), optional=True),
        Parameter(
            "features",
            tuple(feature.indicator_id for feature in CANDIDATES),
            tuple(feature.indicator_id for feature in FEATURES),
            many=True,
            optional=True,
        ),
        Parameter("end", ends, (str(END),), years=True),
        *(Parameter(f"weight_{theme}", WEIGHTS, ("1",)) for theme in THEMES),
    )


def sites_page(atlas: Atlas) -> tuple[Parameter, ...]:
    """Say which sites are sought, what matters, which are on the shortlist and which one is looked at."""
    ids = (*atlas.zones["zone_id"], *atlas.plots["plot_id"])
    statuses = tuple(one for one in ZoneStatus if one != ZoneStatus.UNKNOWN)
    limited = ("status", "area", "free_area", sites.BUILDING, "utilities", *sites.DISTANCES)
    start = PRESETS[FIRST_PRESET]
    return (
        Parameter("site_region", tuple(atlas.regions["region_id"]), (), many=True, optional=True),
        Parameter("site_town", tuple(atlas.towns["town_id"]), (), many=True, optional=True),
        Parameter("site_kind", sites.KINDS, (), many=True, optional=True),
        Parameter("status", statuses, (), many=True, optional=True),
        Parameter("area", HECTARES, (HECTARES[0],)),
        Parameter("free_area", HECTARES, (HECTARES[0],)),
        Parameter("building", sites.ANSWERS, (), many=True, optional=True),
        Parameter("utilities", sites.UTILITIES, (), many=True, optional=True),
        Parameter("ready", READY, (READY[0],)),
        *(Parameter(distance, KILOMETRES, (KILOMETRES[-1],)) for distance in sites.DISTANCES),
        *(Parameter(f"{name}_unknown", tuple(Unknown), (Unknown.INCLUDE,)) for name in limited),
        *(Parameter(f"need_{one}", LEVELS, (str(start.get(one, 0)),)) for one in COLUMNS),
        Parameter("stance", tuple(Stance), (Stance.MIDDLE,)),
        Parameter("site", ids, (), optional=True),
        Parameter("short", ids, (), many=True, optional=True, most=MOST_SHORT),
        AT,
    )


def corridors_page(atlas: Atlas) -> tuple[Parameter, ...]:
    """Say which corridor is shown, how far from it is near, and what stands beside its strip with the towns."""
    return (
        Parameter("corridor", tuple(atlas.corridors["corridor_id"]), (EXAMPLE_CORRIDOR,)),
        Parameter("reach", tuple(str(km) for km in corridors.REACHES), ("25",)),
        Parameter("beside", ("gateway", "zone"), ("gateway",), many=True, optional=True),
        Parameter("stage", ("on",), (), many=True, optional=True),
        AT,
    )
