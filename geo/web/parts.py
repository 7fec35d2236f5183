"""What stands on the page of this run: its maps, charts and tables, to be cited and to be put into frames."""

from dataclasses import dataclass

import streamlit as st

_NOTED = "atlas_parts"


@dataclass(frozen=True, slots=True)
class Part:
    """One map, chart or table.

    kind: "map", "chart" or "table". key: what a frame shows it by (`geo.web.embed.PARTS`), "" for what needs no frame.
    height: px that a frame needs for it.
    """

    kind: str
    title: str
    key: str = ""
    height: int = 0


def begin() -> None:
    """Forget what stood on the page of the run before."""
    st.session_state[_NOTED] = {}


def note(part: Part) -> None:
    """Remember a part; of several by one kind and title, the first."""
    st.session_state.setdefault(_NOTED, {}).setdefault((part.kind, part.title), part)


def noted() -> list[Part]:
    """Give what was noted, in the order of the page."""
    return list(st.session_state.get(_NOTED, {}).values())
