"""Closed vocabularies. Ids are stable ASCII and go into files and addresses; labels live in the catalogs."""

from enum import StrEnum

UNSTATED = "not stated"  # licence of a source that names none


class Language(StrEnum):
    """Languages of the Atlas, as ISO 639-1 codes. Russian is the default."""

    RU = "ru"
    KK = "kk"
    EN = "en"


class ListStatus(StrEnum):
    """Where a town stands towards the government's list of monotowns."""

    CURRENT = "current"  # on the list of twenty
    LEFT = "left"  # taken off by a dated order
    FORMER = "former"  # on the list of 27 of 2012, not among the twenty, no order found


class Territory(StrEnum):
    """The area that an observation speaks of. Never mix two of them in one line unmarked."""

    TOWN = "town"  # the monotown itself
    AKIMAT = "akimat"  # city administration: the town with its suburbs and villages
    DISTRICT = "district"  # the district (rayon) around the town
    REGION = "region"  # oblast or city of republican significance
    COUNTRY = "country"


class Flag(StrEnum):
    """Observation flags, one letter each, after Eurostat's and SDMX CL_OBS_STATUS.

    `Observation.status` is a string of these letters in alphabetical order; empty is a plain final value.
    The capital ones stand only on rows without a value and say why there is none.
    """

    BREAK = "b"  # break in the series
    DEFINITION = "d"  # definition differs
    ESTIMATED = "e"
    PROVISIONAL = "p"
    REVISED = "r"
    UNRELIABLE = "u"  # low reliability, e.g. a small sample survey
    CORRECTED = "x"  # unit or scale mended by the Atlas; a note says how
    ABSENT = "A"  # the phenomenon does not occur there, as the sheet's legend says of "-"
    CONFIDENTIAL = "C"  # suppressed by the publisher
    MISSING = "M"  # the publisher has no data ("...")
    NOT_COMPILED = "N"  # not compiled for this territory, as the sheet's legend says of "-"


class ZoneKind(StrEnum):
    """Kinds of production zones."""

    SEZ = "sez"  # special economic zone
    IZ = "iz"  # industrial zone
    MIZ = "miz"  # small industrial zone


class PlotKind(StrEnum):
    """Kinds of ground outside the zones that a source names for production."""

    LAND = "land"  # a plot
    WORKS = "works"  # an idle or mothballed works


class ZoneStatus(StrEnum):
    """Where a zone stands on the way to operation."""

    OPERATING = "operating"
    CONSTRUCTION = "construction"
    CREATED = "created"  # established on paper, works not reported
    PLANNED = "planned"
    ABOLISHED = "abolished"
    UNKNOWN = "unknown"


class Precision(StrEnum):
    """What a coordinate is of. Drawn accordingly, never as if exact."""

    SITE = "site"
    CITY = "city"  # centre of the city that the thing is in or at
    DISTRICT = "district"
    UNKNOWN = "unknown"  # no coordinate


class Mode(StrEnum):
    """Modes of a corridor."""

    RAIL = "rail"
    ROAD = "road"
    MULTIMODAL = "multimodal"


class GatewayKind(StrEnum):
    """Ways out of a place to the world."""

    BORDER_RAIL = "border_rail"
    BORDER_ROAD = "border_road"
    PORT = "port"
    AIRPORT = "airport"


class Direction(StrEnum):
    """Whether more of an indicator is better."""

    UP = "up"
    DOWN = "down"
    NEITHER = "neither"


# Series that are differences, and so may fall below zero; every other series counts or measures something.
BALANCES = frozenset({"natural_increase", "natural_increase_rate", "net_migration"})
# Series in per cent that are parts of a whole; growth and indices in per cent have no upper bound.
SHARES = frozenset(
    {
        "industrial_share_region",
        "long_term_unemployment_rate",
        "poverty_share",
        "registered_unemployed_share",
        "unemployment_rate",
        "youth_unemployment_rate_15_24",
        "youth_unemployment_rate_15_28",
        "youth_unemployment_rate_15_34",
    }
)
# Units of rates, and how many the rate is counted of: it can't exceed that, nor can a balance fall below its negative.
RATE_BASES = {"per_1000": 1000, "per_1000_births": 1000, "per_100000_births": 100_000}
# What no town or district with one comes near, by unit: three to twenty-five times the greatest value there is. What is
# beyond was read in another unit.
GREATEST = {
    "persons": 1_000_000,
    "count": 100_000,
    "places": 50_000,
    "ha": 5_000_000,
    "heads": 500_000_000,
    "m2": 3_000_000,
    "tonnes": 5_000_000,
    "centners_per_ha": 10_000,
    "kzt": 10_000_000,
    "mln_kzt": 50_000_000,
    "usd": 20_000,
    "mln_usd": 20_000,
    "percent": 1_000_000,
}
