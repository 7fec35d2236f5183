"""What stands on paper and in frames only: under what title, from where and how to be read each chart and map is.

On the screen headings, lists and buttons around them say it (`css/atlas.css` hides this there).
"""

from collections.abc import Iterable, Sequence
from html import escape
from textwrap import wrap

import streamlit as st

from geo.model.atlas import Atlas
from geo.views.caption import Swatch
from geo.views.citation import citation
from geo.views.words import Words
from geo.web import embed
from geo.web.parts import here

LETTERS, ON_PHONES = 62, 40  # in a line of a caption in a frame of 480 px, of 320 px
LINE, AROUND = 18, 12  # px


def room(texts: Iterable[str], letters: int = LETTERS) -> int:
    """Give the px that a caption of these texts takes in a frame."""
    return LINE * sum(len(wrap(text, letters)) for text in texts) + AROUND


def caption(
    title: str,
    source: str,
    source_ids: Iterable[str],
    *,
    key: str,
    notes: Sequence[str] = (),
    colours: Sequence[Swatch] = (),
    ends: Sequence[Swatch] = (),
) -> None:
    """Say above a chart or map `key` its title and its source, and in frames, where nothing else does, its marks.

    ends: names of lines, said where a frame has no room for them beside the lines.
    """
    meant = [swatches(colours), *map(escape, notes)]
    marks = [f'<span class="framed"><br>{line}</span>' for line in meant if line and embed.framed()]
    if ends and embed.framed():
        marks.append(f'<span class="ends"><br>{swatches(ends)}</span>')
    said = f"<b>{escape(title)}</b><br>{escape(source)}{''.join(marks)}"
    with st.container(key=f"paper_{key}"):
        st.html(f'<p class="atlas-paper" data-source="{escape(" ".join(source_ids))}">{said}</p>')


def hinted(text: str, hint: str) -> None:
    """Write a caption with what can be pressed, which is told on the screen only."""
    st.html(f'<p class="atlas-source">{escape(text)} <span class="atlas-unprinted">{escape(hint)}</span></p>')


def cited(atlas: Atlas, w: Words, title: str) -> None:
    """Cite the page at its end, with its address and the version of the data."""
    said = citation(atlas, w, here().address, here().day, title=title)
    with st.container(key="paper_citation"):
        st.html(f'<p class="atlas-paper"><cite>{escape(said)}</cite></p>')


def swatches(key: Sequence[Swatch]) -> str:
    """Say as HTML what colours stand for, each in one piece."""
    return " ".join(f'<span class="swatch">{one.html}</span>' for one in key)
