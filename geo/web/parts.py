"""What stands on the page of this run: its maps, charts and tables, to be cited and to be put into frames."""

import datetime as dt
from dataclasses import dataclass, field
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import streamlit as st

_NOTED, _HERE = "atlas_parts", "atlas_here"


def today() -> dt.date:
    """Give the day that the reader looks at the page, by the reader's own clock where the browser names its zone."""
    try:
        zone: dt.tzinfo = ZoneInfo(st.context.timezone or "UTC")
    except (ZoneInfoNotFoundError, ValueError, OSError):  # a browser may say anything
        zone = dt.UTC
    return dt.datetime.now(tz=zone).date()


@dataclass(slots=True)
class Here:
    """Where the page of this run is read, and when: what a file that is made later, past the run, is cited by."""

    address: str
    day: dt.date = field(default_factory=today)


@dataclass(frozen=True, slots=True)
class Part:
    """One map, chart or table.

    kind: "map", "chart" or "table". key: what a frame shows it by (`geo.web.embed.PARTS`), "" for what needs no frame.
    height: px that a frame needs for it. more: px more that it needs on a phone.
    """

    kind: str
    title: str
    key: str = ""
    height: int = 0
    more: int = 0


def begin(address: str) -> None:
    """Forget what stood on the page of the run before; `address` is the one that the page was asked for by."""
    st.session_state[_NOTED] = {}
    st.session_state[_HERE] = Here(address)


def here() -> Here:
    """Give the place of this run; its address changes until the page is closed."""
    held: Here = st.session_state[_HERE]
    return held


def note(part: Part) -> None:
    """Remember a part; of several by one kind and title, the first."""
    st.session_state.setdefault(_NOTED, {}).setdefault((part.kind, part.title), part)


def noted() -> list[Part]:
    """Give what was noted, in the order of the page."""
    return list(st.session_state.get(_NOTED, {}).values())
