"""The caption of a picture that is taken away: title, source, what its colours stand for, notes."""

from collections.abc import Sequence
from dataclasses import dataclass
from textwrap import wrap

import plotly.graph_objects as go

from geo.views.chart_text import escaped
from geo.views.plotting import Sizes

CAPTION, CAPTION_LETTERS, CAPTION_LINES = 84, 140, 3  # px of room; letters in a line of the source; lines
CAPTION_LINE, NOTE_LINES = 18, 7  # px of room; lines of notes, at most
SWATCH_GAP, SWATCH_LETTERS = "\N{NO-BREAK SPACE}\N{NO-BREAK SPACE} ", 5  # between colours of a key; with the sign


@dataclass(frozen=True, slots=True)
class Swatch:
    """What a colour of a chart stands for, beside the sign that is drawn in it."""

    colour: str
    text: str
    sign: str = "■"

    @property
    def html(self) -> str:
        """Write it as markup that a page and plotly both read."""
        return f'<span style="color:{self.colour}">{self.sign}</span> {escaped(self.text)}'


def captioned(
    figure: go.Figure, title: str, source: str, notes: Sequence[str] = (), key: Sequence[Swatch] = ()
) -> go.Figure:
    """Give the figure with title, source, key of its colours and notes over it, for the picture that is taken away.

    On a page, which has its own headings, cut the caption off by style sheet; the picture is drawn from the figure
    itself and keeps it (`caption_room` gives the px)::

        .stElementContainer:has(.gtitle) { clip-path: inset(84px 0 0 0); margin-top: -84px; }

    The caption stands on top because below, where labels and legends take the room that they need, it would meet them.
    Its type is that of the desk on a projector too: the lines are as long, and the room as high, as that type needs.
    """
    made = go.Figure(figure)
    room = caption_room(source, notes, key)
    font = Sizes.of(large=False).font
    made.update_layout(
        title={
            "text": f"<b>{escaped(title)}</b>",
            "subtitle": {
                "text": "<br>".join(_caption(source, notes, key)),
                "font": {"size": font - 1},
            },
            "x": 0,
            "xref": "container",
            "y": 1,
            "yref": "container",
            "yanchor": "top",
            "pad": {"l": 12, "t": 5},
            "font": {"size": font + 2},
        },
        margin={"t": (figure.layout.margin.t or 0) + room},
        height=(figure.layout.height or 0) + room,
    )
    return made


def caption_room(source: str, notes: Sequence[str] = (), key: Sequence[Swatch] = ()) -> int:
    """Give the px that the caption of a picture takes: as many as a short one at least."""
    return CAPTION + CAPTION_LINE * max(len(_caption(source, notes, key)) - CAPTION_LINES, 0)


def _caption(source: str, notes: Sequence[str], key: Sequence[Swatch]) -> list[str]:
    """Write the lines of markup: the source, what the colours stand for, the notes."""
    lines = [*map(escaped, _lines(source, CAPTION_LINES)), *_rows(key)]
    for note in notes:
        lines += map(escaped, _lines(note, NOTE_LINES + CAPTION_LINES - len(lines)))
    return lines


def _rows(key: Sequence[Swatch]) -> list[str]:
    """Set swatches side by side, as many as a line has room for."""
    rows: list[str] = []
    letters = CAPTION_LETTERS
    for one in key:
        letters += len(one.text) + SWATCH_LETTERS
        if letters > CAPTION_LETTERS:
            rows.append(one.html)
            letters = len(one.text) + SWATCH_LETTERS
        else:
            rows[-1] += f"{SWATCH_GAP}{one.html}"
    return rows


def _lines(text: str, most: int) -> list[str]:
    return wrap(text, CAPTION_LETTERS, break_long_words=False, max_lines=most, placeholder=" …") if most > 0 else []
