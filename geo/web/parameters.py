"""Which parameters the address of each page has, and what each may say: all from the data."""

from geo.model.atlas import Atlas
from geo.model.vocabulary import ListStatus
from geo.web.address import Parameter

FIRST_YEAR = 1991  # the workbooks begin there
LAYERS = (
    "towns",
    "labels",
    "regions",
    "water",
    "railways",
    "roads",
    "corridors",
    "sez",
    "iz",
    "miz",
    "gateways",
    "tiles",
)
DEFAULT_LAYERS = ("towns", "labels", "regions", "water", "railways", "corridors", "sez", "iz", "miz")
NEARLY = 0.8
COVERAGE_SINCE = 2000  # before, few sheets have any column
MARKS = ("20", "30", "40", "50", "60", "70", "80")  # per cent of industry in one branch
EXAMPLE_TOWN = "ekibastuz"  # what a page about one town begins with
MOST_TOWNS = 6  # more lines than that cannot be told apart


def years(atlas: Atlas) -> tuple[str, ...]:
    """Give every year that any town has an observation for."""
    periods = atlas.observations.loc[atlas.observations["value"].notna(), "period"]
    return tuple(str(year) for year in range(max(FIRST_YEAR, int(periods.min())), int(periods.max()) + 1))


def fullest_year(atlas: Atlas) -> str:
    """Give the year to begin with: the latest with nearly as many populations of towns as the best one.

    Of the newest year, only some sheets are out.
    """
    seen = atlas.observations
    held = seen[(seen["series_id"] == "population") & (seen["territory"] == "town") & seen["value"].notna()]
    count = held.groupby("period")["town_id"].nunique()
    return str(count[count >= NEARLY * count.max()].index.max())


def indicator(atlas: Atlas) -> Parameter:
    """Which indicator is shown."""
    return Parameter("indicator", tuple(atlas.indicators["indicator_id"]), ("population",))


def year(atlas: Atlas) -> Parameter:
    """Which year is shown."""
    return Parameter("year", years(atlas), (fullest_year(atlas),), years=True)


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
        Parameter("layers", LAYERS, DEFAULT_LAYERS, many=True, optional=True),
        Parameter("stage", ("on",), (), many=True, optional=True),
    )


def trends_page(atlas: Atlas) -> tuple[Parameter, ...]:
    """Say what the trends show."""
    choices = years(atlas)
    return (
        indicator(atlas),
        Parameter("towns", tuple(atlas.towns["town_id"]), ("balkhash", "ekibastuz"), many=True, optional=True),
        Parameter("territory", ("town", "akimat", "district"), ("town",)),
        Parameter("since", choices, ("2010",), years=True),
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
