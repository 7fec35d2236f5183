"""Plotly figures of values over time and of ranks; no Streamlit here.

Gaps stay gaps. Provisional and estimated values are hollow, with a dashed line to them. A break or a change of
definition or territory is marked at its year. Line ends carry their own labels, so there is no legend.
"""

import re
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from html import escape, unescape
from itertools import pairwise
from os.path import commonprefix
from textwrap import wrap
from typing import Any

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from geo.analysis.provenance import traced
from geo.model.atlas import Atlas
from geo.model.vocabulary import Flag, Language, Territory
from geo.views.chart_text import escaped
from geo.views.facts import NBSP, flags_text, notes_text, reason_text, sources_text, territory_text, town_name
from geo.views.measure import Measure
from geo.views.palette import Theme
from geo.views.ranks import ranked
from geo.views.subjects import subject_name
from geo.views.words import Words

FONT = '"Source Sans", "Source Sans Pro", "Segoe UI", "Noto Sans", sans-serif'
PICKS: dict[str, tuple[str, ...]] = {  # told apart under deuteranopia, protanopia and tritanopia; 3:1 on paper
    "light": ("#c2410c", "#0b62a4", "#00795c", "#8a3a86", "#8a6400", "#3d4a57"),
    "dark": ("#ff9a5c", "#6db8f2", "#3ecf9e", "#e29be0", "#f0cf5b", "#c9d2da"),
}
SYMBOLS = ("circle", "square", "diamond", "triangle-up", "triangle-down", "pentagon")
TENTATIVE = frozenset({str(Flag.PROVISIONAL), str(Flag.ESTIMATED)})
SHIFTS = (str(Flag.BREAK), str(Flag.DEFINITION))
WIDER = frozenset({str(Territory.AKIMAT), str(Territory.DISTRICT)})  # said beside the name
WIDER_DASH, SOFT_DASH = "12px,3px", "3px,4px"  # akimat or district; provisional
CAPTION, CAPTION_LETTERS, CAPTION_LINES = 84, 140, 3  # px of room; letters in a line of the source; lines
CAPTION_LINE, NOTE_LINES = 18, 7  # px of room; lines of notes, at most
SWATCH_GAP, SWATCH_LETTERS = "\N{NO-BREAK SPACE}\N{NO-BREAK SPACE} ", 5  # between colours of a key; with the sign
HOVER_LETTERS = 60  # in a line of the hover
MOST_CELLS = 3  # in a hover
MARK_LETTERS = 30  # of a reason that is written into the chart
FILLED = 0.45
RUN = 5  # marks closer than this part of the axis share a label
END = "end"  # name of the labels beside the ends of lines
END_LETTERS = 18  # in a line of a name beside the end of a line
WIDER_TYPE = 0.4  # spaces for each letter that another type may need
GLYPH = 0.58  # mean width of a letter, in font sizes
SEPARATORS = {Language.RU: ",\N{NO-BREAK SPACE}", Language.KK: ",\N{NO-BREAK SPACE}", Language.EN: ".,"}


@dataclass(frozen=True, slots=True)
class Mark:
    """A year at which lines of some towns stop being comparable, and why."""

    period: int
    towns: tuple[str, ...]
    reason: str


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


@dataclass(frozen=True, slots=True)
class Sizes:
    """Sizes in px of a chart on a desk, or on a projector."""

    font: int
    line: float
    marker: float

    @classmethod
    def of(cls, *, large: bool) -> "Sizes":
        """Give sizes for the desk, or `large` for the projector."""
        return cls(20, 4, 12) if large else cls(14, 2.5, 8)


def trend(
    atlas: Atlas,
    frame: pd.DataFrame,
    indicator_id: str,
    *,
    picked: Sequence[str],
    words: Words,
    theme: Theme,
    large: bool = False,
    height: int = 420,
    span: tuple[int, int] | None = None,
    measure: Measure | None = None,
    styles: "Mapping[str, Style] | None" = None,
    bounds: tuple[float, float] | None = None,
) -> go.Figure:
    """Draw one indicator over time: picked towns in colour with labels at their ends, the others in grey.

    Parameters
    ----------
    frame
        Values as of `geo.analysis.values.values`, all towns that are to be seen; several territories of one town
        become several lines.
    picked
        Up to six ids of towns or other subjects (`geo.views.subjects`); more are drawn in the colours again.
    span
        First and last year of the axis; default: the years that `frame` covers.
    measure
        What `frame` is in when it was turned into another unit than the indicator's, such as an index.
    styles
        Styles of picked subjects by id; default: the colours in their order.
    bounds
        Lowest and highest value of the axis; default: those of `frame`, with some air.
    """
    size = Sizes.of(large=large)
    measure = measure or measure_of(atlas, indicator_id)
    held = frame[frame["value"].notna()]
    first, last = span or span_of(held)
    years = range(first, last + 1)
    figure = go.Figure()
    lines = [
        Line(str(town_id), str(area), rows.set_index("period").reindex(years))
        for (town_id, area), rows in frame.groupby(["town_id", "territory"], sort=True)
        if rows.loc[rows["period"].between(first, last), "value"].notna().any()
    ]
    hover = Hover(atlas, measure, words)
    order = {town_id: number for number, town_id in enumerate(picked)}
    for line in (line for line in lines if line.town_id not in order):
        figure.add_trace(ghost(line, hover, theme, size))
    ends = []
    for line in sorted((line for line in lines if line.town_id in order), key=lambda line: order[line.town_id]):
        style = (styles or {}).get(line.town_id) or Style.of(order[line.town_id], theme)
        figure.add_traces(strokes(line, hover, style, theme, size))
        value = line.rows["value"].dropna()
        label = end_label(atlas, line, None if value.index[-1] == last else int(value.index[-1]), words)
        ends.append(End(float(value.iloc[-1]), label, style.colour))
    low, high = bounds or value_range(held.loc[held["period"].between(first, last), "value"])
    frame_figure(figure, words, theme, size, height)
    label_ends(figure, ends, (low, high), size)
    year_axis(figure, first, last, theme)
    figure.update_yaxes(range=[low, high], tickformat=f",.{measure.shown_decimals}~f", zeroline=low <= 0 <= high)
    unit_above(figure, measure.axis(words), theme, size)
    rule_breaks(figure, atlas, frame[frame["town_id"].isin(picked)], (first, last), words=words, theme=theme, size=size)
    return figure


def rule_breaks(
    figure: go.Figure,
    atlas: Atlas,
    frame: pd.DataFrame,
    span: tuple[int, int],
    *,
    words: Words,
    theme: Theme,
    size: Sizes,
) -> None:
    """Rule the years at which lines of `frame` stop being comparable, with the reasons."""
    first, last = span
    seen = [mark for mark in marks(atlas, frame, words) if first < mark.period <= last]
    for run in runs({mark.period for mark in seen}, (last - first) / RUN):
        reasons = [mark.reason for mark in seen if mark.period in run]
        rule_years(figure, run, reasons, theme=theme, size=size, tell=len(seen) == 1, left=run[0] > (first + last) / 2)


def runs(years: Iterable[int], gap: float) -> list[tuple[int, ...]]:
    """Group years, ascending; those less than `gap` apart share one label."""
    made: list[tuple[int, ...]] = []
    for year in sorted(years):
        if made and year - made[-1][-1] < gap:
            made[-1] = (*made[-1], year)
        else:
            made.append((year,))
    return made


def measure_of(atlas: Atlas, indicator_id: str) -> Measure:
    """Give what an indicator is measured in."""
    row = atlas.indicator(indicator_id)
    return Measure(row["unit"], int(row["decimals"]))


def marks(atlas: Atlas, frame: pd.DataFrame, words: Words) -> list[Mark]:
    """Tell where the lines of `frame` stop being comparable, by year; for the chart and for the text under it.

    A break counts where it is flagged; a differing definition where it begins or ends.
    """
    found: dict[tuple[int, str], list[str]] = {}
    for (town_id, _), rows in frame[frame["value"].notna()].sort_values("period").groupby(["town_id", "territory"]):
        records = rows[["period", "status", "note"]].to_dict("records")
        for before, after in pairwise(records):
            changed = str(Flag.DEFINITION) in set(before["status"]) ^ set(after["status"])
            if str(Flag.BREAK) in after["status"] or changed:
                flags = "".join(letter for letter in SHIFTS if letter in before["status"] + after["status"])
                flags = flags if changed else str(Flag.BREAK)
                reason = notes_text(atlas, after["note"] or before["note"], words) or flags_text(flags, words)
                found.setdefault((int(after["period"]), reason), []).append(str(town_id))
    return [Mark(period, tuple(towns), reason) for (period, reason), towns in sorted(found.items())]


def doubts(atlas: Atlas, frame: pd.DataFrame, words: Words) -> list[tuple[str, str, str]]:
    """Tell which values of `frame` are doubtful: years as "2002–2010, 2014", town and reason; `marks` tells breaks."""
    flagged = frame["status"].map(lambda status: str(Flag.UNRELIABLE) in status and str(Flag.BREAK) not in status)
    rows = frame[frame["value"].notna() & flagged.astype(bool)]
    found: dict[tuple[str, str], list[int]] = {}
    for row in rows.sort_values(["town_id", "period"]).to_dict("records"):
        reason = notes_text(atlas, row["note"], words) or flags_text(str(Flag.UNRELIABLE), words)
        found.setdefault((str(row["town_id"]), reason), []).append(int(row["period"]))
    told = []
    for (town_id, reason), periods in found.items():
        spans = runs(periods, 2)
        years = ", ".join(str(run[0]) if len(run) == 1 else f"{run[0]}–{run[-1]}" for run in spans)
        told.append((years, town_id, reason))
    return told


def sources(frame: pd.DataFrame, picked: Sequence[str] = ()) -> tuple[str, ...]:
    """Name the sources of the lines of `frame`, each once, those of the picked lines first."""
    ordered = [*frame.loc[frame["town_id"].isin(picked), "source_id"].unique(), *frame["source_id"].unique()]
    return tuple(dict.fromkeys(one for text in ordered for one in str(text).split()))


def ranking(
    atlas: Atlas,
    frame: pd.DataFrame,
    indicator_id: str,
    period: int,
    *,
    words: Words,
    theme: Theme,
    towns: Sequence[str] | None = None,
    picked: Sequence[str] = (),
    colours: Mapping[str, str] | None = None,
    large: bool = False,
) -> go.Figure:
    """Draw the towns of one year as bars from zero, greatest first; those without a value below, said in words.

    `frame` holds one territory a town (`geo.analysis.values.own`). `colours` gives bars other colours than grey, by
    town id. Each bar carries its town id as `customdata`.
    """
    size = Sizes.of(large=large)
    measure = measure_of(atlas, indicator_id)
    rows = ranked(atlas, frame, period, towns, words)
    hover = Hover(atlas, measure, words).of_rows(rows)
    value = rows["value"]
    tentative = [bool(TENTATIVE & set(status)) for status in rows["status"]]
    fill = [_bar_colour(town_id, picked, colours, theme) for town_id in rows["town_id"]]
    places = zip(rows["town_id"], rows["territory"], strict=True)
    labels = [_bar_label(atlas, town_id, area, words, bold=town_id in picked) for town_id, area in places]
    figure = go.Figure(
        go.Bar(
            x=value,
            y=list(rows["town_id"]),
            orientation="h",
            customdata=list(rows["town_id"]),
            text=["" if np.isnan(v) else words.number(v, measure.decimals) for v in value],
            textposition="outside",
            cliponaxis=False,
            marker={
                "color": fill,
                "line": {"color": fill, "width": 1.5},
                "pattern": {
                    "shape": ["/" if t else "" for t in tentative],
                    "bgcolor": theme.paper,
                    "fillmode": "replace",
                },
            },
            hovertext=hover,
            hoverinfo="text",
            textfont={"color": theme.ink, "size": size.font},
        )
    )
    frame_figure(figure, words, theme, size, round(2 * size.font * len(rows) + 3.2 * size.font) + 8)
    low, high = min(0.0, value.min()), max(0.0, value.max())
    left = -low > high
    for town_id, status in rows.loc[value.isna(), ["town_id", "status"]].itertuples(index=False):
        figure.add_annotation(
            x=0,
            y=town_id,
            xanchor="right" if left else "left",
            xshift=-4 if left else 4,
            showarrow=False,
            text=f"<i>{escaped(reason_text(status, words))}</i>",
            font={"color": theme.muted, "size": size.font},
        )
    room = 0.25 * ((high - low) or 1)
    figure.update_xaxes(
        range=[low - (room if low < 0 else 0), high + room], visible=False, zeroline=True, fixedrange=True
    )
    figure.update_yaxes(
        categoryorder="array",
        categoryarray=list(rows["town_id"])[::-1],
        tickmode="array",
        tickvals=list(rows["town_id"]),
        ticktext=widened(labels),
        fixedrange=True,
        showgrid=False,
        automargin=True,
        range=[-0.6, len(rows) - 0.4],
    )
    figure.add_shape(type="line", x0=0, x1=0, y0=0, y1=1, yref="paper", line={"color": theme.muted, "width": 1})
    figure.update_layout(bargap=0.3, margin={"t": round(3.2 * size.font), "l": 8, "r": 8, "b": 8})
    unit_above(figure, measure.axis(words), theme, size)
    return figure


def widened(labels: Sequence[str]) -> list[str]:
    """Lengthen the longest line of labels left of an axis by no-break spaces: else a picture cuts its first letters.

    plotly makes the room that a label takes in the type of the page, but draws the picture in that of the system, which
    is up to a sixth wider. Labels are markup.
    """

    def letters(line: str) -> int:
        return len(unescape(re.sub("<[^>]*>", "", line)))

    lines = [line for label in labels for line in label.split("<br>")]
    longest = max(lines, key=letters, default="")
    room = NBSP * round(WIDER_TYPE * letters(longest))
    return ["<br>".join(room + line if line == longest else line for line in label.split("<br>")) for label in labels]


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


def sourced(figure: go.Figure, source: str) -> go.Figure:
    """Let every point say where it comes from: a hover that names no source ends with `source`."""
    made = go.Figure(figure)
    line = f"<br>{_wrapped(_inert(escaped(source)))}<extra></extra>"
    for trace in made.data:
        texts = [trace.hovertemplate, *np.ravel(trace.hovertext if trace.hovertext is not None else [])]
        if trace.hoverinfo == "skip" or any(source.partition(":")[0] in text for text in texts if text):
            continue
        said = re.sub("<extra>.*</extra>", "", trace.hovertemplate or "%{hovertext}")
        trace.update(hovertemplate=said + line, hoverinfo=None)
    return made


def config(
    words: Words, file_name: str, *, kind: str = "png", width: int = 1200, height: int = 675
) -> dict[str, object]:
    """Make the `config` of `st.plotly_chart`: words of the bar over the chart, name and kind of the picture.

    plotly.js knows English only unless it is given a locale; for Kazakh there is none upstream. Every chart carries
    its own, as escapes of six bytes a letter, so it says only what a chart here can show: no axis has dates.
    """
    language = str(words.language)
    return {
        "locale": language,
        "locales": {language: locale(words)},
        "displaylogo": False,
        "displayModeBar": True,
        # Pictures are the one thing that does no harm, and Streamlit's own button speaks English only; the other is
        # never seen, print.js presses it.
        "modeBarButtons": [["toImage", "hoverClosestCartesian"]],
        "scrollZoom": False,
        "doubleClick": False,
        "showTips": False,
        "toImageButtonOptions": {
            "format": kind,
            "filename": file_name,
            "width": width,
            "height": height,
            "scale": 2,
        },
    }


def locale(words: Words) -> dict[str, object]:
    """Make a plotly.js locale: its dictionary from our catalog, and how numbers are written."""
    decimal, thousands = tuple(SEPARATORS[words.language])
    return {
        "moduleType": "locale",
        "name": str(words.language),
        "dictionary": {
            "Download plot as a PNG": words("chart-download-png"),
            "Download plot as a png": words("chart-download-png"),
            "Download plot": words("chart-download-png"),
            "Preparing image - this may take a few seconds": words("chart-saving"),
            "Image download succeeded": words("chart-saved"),
            "Sorry, there was a problem downloading your image!": words("chart-not-saved"),
        },
        "format": {"decimal": decimal, "thousands": thousands},
    }


def sparkline(frame: pd.DataFrame, *, theme: Theme, label: str, width: int = 120, height: int = 32) -> str:
    """Draw the line of one place as inline SVG markup, gaps as gaps, last point filled (hollow when provisional).

    `label` is what a screen reader says. Empty text when there is no value.
    """
    held = frame[frame["value"].notna()].sort_values("period")
    if held.empty:
        return ""
    first, last = span_of(held)
    low, high = float(held["value"].min()), float(held["value"].max())
    pad = 4.0

    def place(period: float, value: float) -> tuple[float, float]:
        x = pad + (period - first) / max(last - first, 1) * (width - 2 * pad)
        y = height / 2 if high == low else height - pad - (value - low) / (high - low) * (height - 2 * pad)
        return round(x, 1), round(y, 1)

    points = [(int(p), place(p, v)) for p, v in zip(held["period"], held["value"], strict=True)]
    path, before = [], None
    for period, (x, y) in points:
        path.append(f"{'L' if before == period - 1 else 'M'}{x} {y}")
        before = period
    end_x, end_y = points[-1][1]
    hollow = bool(TENTATIVE & set(str(held["status"].iloc[-1])))
    fill = theme.paper if hollow else theme.accent
    lone = "".join(
        f'<circle cx="{x}" cy="{y}" r="1" fill="{theme.accent}"/>'
        for (period, (x, y)) in points
        if not {period - 1, period + 1} & {p for p, _ in points}
    )
    box = f'width="{width}" height="{height}" viewBox="0 0 {width} {height}"'
    return (
        f'<svg role="img" aria-label="{escape(label)}" {box}>'
        f'<path d="{" ".join(path)}" fill="none" stroke="{theme.accent}" stroke-width="2"/>{lone}'
        f'<circle cx="{end_x}" cy="{end_y}" r="3" fill="{fill}" stroke="{theme.accent}" stroke-width="1.5"/></svg>'
    )


def spread(wanted: Sequence[float], sizes: Sequence[float], low: float, high: float) -> list[float]:
    """Move middles of boxes of these sizes apart until none overlaps, as little as needed; keep their order.

    Boxes that collide are pooled around their common mean (pool adjacent violators), within `low` to `high` if they
    fit.
    """
    order = sorted(range(len(wanted)), key=lambda number: wanted[number])
    offsets, top = {}, 0.0
    for number in order:
        offsets[number] = top + sizes[number] / 2
        top += sizes[number]
    pools: list[tuple[float, int]] = []  # sum of wanted starts, count
    for number in order:
        pools.append((wanted[number] - offsets[number], 1))
        while len(pools) > 1 and pools[-2][0] / pools[-2][1] > pools[-1][0] / pools[-1][1]:
            total, count = pools.pop()
            pools[-1] = (pools[-1][0] + total, pools[-1][1] + count)
    starts = [min(max(total / count, low), max(high - top, low)) for total, count in pools for _ in range(count)]
    placed = {number: start + offsets[number] for number, start in zip(order, starts, strict=True)}
    return [placed[number] for number in range(len(wanted))]


def span_of(held: pd.DataFrame) -> tuple[int, int]:
    """Give the first and last year of rows; zeros for none."""
    return (int(held["period"].min()), int(held["period"].max())) if len(held) else (0, 0)


def bounds_of(values: pd.Series, picked: pd.Series) -> tuple[float, float]:
    """Span all values, or only the picked ones when these would fill less than a part of `FILLED` of the height."""
    whole, own = value_range(values), value_range(picked) if len(picked) else None
    return own if own and own[1] - own[0] < FILLED * (whole[1] - whole[0]) else whole


def value_range(values: pd.Series) -> tuple[float, float]:
    """Span the values with some air; from zero when that costs less than half of the height."""
    if values.empty:
        return 0.0, 1.0
    low, high = float(values.min()), float(values.max())
    air = 0.06 * (high - low) or abs(high) * 0.1 or 1.0
    if 0 <= low <= 0.5 * high:
        return 0.0, high + air
    if 0.5 * low <= high <= 0:
        return low - air, 0.0
    return low - air, high + air


@dataclass(frozen=True, slots=True)
class Line:
    """One place over every year of the axis; `rows` are indexed by year."""

    town_id: str
    area: str
    rows: pd.DataFrame


@dataclass(frozen=True, slots=True)
class Style:
    """How a picked subject is drawn; an empty `dash` is that of its territory."""

    colour: str
    symbol: str
    dash: str = ""

    @classmethod
    def of(cls, number: int, theme: Theme) -> "Style":
        """Give the style of the number-th pick."""
        colours = PICKS[theme.name]
        return cls(colours[number % len(colours)], SYMBOLS[number % len(SYMBOLS)])


@dataclass(frozen=True, slots=True)
class End:
    """The label right of the end of a line; `text` is markup."""

    value: float
    text: str
    colour: str


@dataclass(frozen=True, slots=True)
class Hover:
    """Says everything about one value, escaped, since plotly reads tags in it."""

    atlas: Atlas
    measure: Measure
    words: Words

    def of_line(self, line: Line) -> dict[str, Any]:
        """Say each year of a line: what holds for all of it once, for a figure of twenty lines goes over the wire."""
        traced(line.rows.assign(source_id=line.rows["source_id"].map(_text)))
        sources = {one for text in line.rows["source_id"] for one in _text(text).split()}
        cells, shared = _cells(line.rows)
        source = self.words("chart-source", source=sources_text(self.atlas, " ".join(sorted(sources)), self.words))
        parts = (
            f"<b>{escaped(subject_name(self.atlas, line.town_id, self.words))}</b>",
            "%{hovertext}",
            escaped(territory_text(line.area, self.words)),
            escaped(source) if sources else "",
            f"{escaped(self.words('figure-column-cell'))}: {escaped(shared)}%{{customdata}}" if any(cells) else "",
        )
        said = "<br>".join(part if part.startswith("%") else _wrapped(_inert(part)) for part in parts if part)
        return {
            "hovertemplate": f"{said}<extra></extra>",
            "hovertext": list(map(self._of_year, line.rows.itertuples())),
            **({"customdata": cells} if any(cells) else {}),
        }

    def _of_year(self, row: Any) -> str:
        if np.isnan(row.value):
            return ""
        value = self.measure.text(row.value, self.words, status=row.status)
        count = getattr(row, "behind", 0)
        parts = (
            f"{row.Index}: <b>{escaped(value)}</b>",
            escaped(self.words("compare-behind", count=int(count))) if count else "",
            _wrapped(escaped(flags_text(_text(row.status), self.words))),
        )
        return "<br>".join(part for part in parts if part)

    def of_rows(self, rows: pd.DataFrame) -> list[str]:
        """Say each row of values."""
        return [self._of_row(record) for record in traced(rows).to_dict("records")]

    def _of_row(self, record: Mapping[Hashable, Any]) -> str:
        words, status, source = self.words, _text(record["status"]), _text(record["source_id"])
        parts = [
            f"<b>{escaped(subject_name(self.atlas, record['town_id'], words))}</b>",
            f"{record['period']}: <b>{escaped(self.measure.text(record['value'], words, status=status))}</b>",
            escaped(territory_text(record["territory"], words)),
            escaped(flags_text(status, words)),
            escaped(f"{words('figure-column-cell')}: {_few(_text(record.get('cell')))}") if record.get("cell") else "",
            escaped(words("chart-source", source=sources_text(self.atlas, source, self.words))) if source else "",
        ]
        return "<br>".join(_wrapped(part) for part in parts if part)


def _cells(rows: pd.DataFrame) -> tuple[list[str], str]:
    """Give the cell of each year without what all begin with, and that beginning, which is said once a line."""
    cells = [_few(_text(cell)) for cell in rows["cell"]] if "cell" in rows else []
    shared = commonprefix([cell for cell in cells if cell])  # noqa: RUF071 - names of cells, not paths
    return [escaped(cell.removeprefix(shared)) if cell else "" for cell in cells], _inert(shared)


def _few(cell: str) -> str:
    """Name the first cells behind a value."""
    parts = cell.split("; ")
    return cell if len(parts) <= MOST_CELLS else f"{'; '.join(parts[:MOST_CELLS])}; …"


def _text(cell: object) -> str:
    return cell if isinstance(cell, str) else ""


def _inert(text: str) -> str:
    """Keep plotly from reading a name as a template."""
    return text.replace("%{", "%&#123;")


def _wrapped(text: str) -> str:
    return "<br>".join(wrap(text, HOVER_LETTERS, break_long_words=False, break_on_hyphens=False))


def ghost(line: Line, hover: Hover, theme: Theme, size: Sizes) -> go.Scatter:
    """Draw a line that recedes; a year without neighbours is a point, darker than the line, or it would not be seen."""
    value = line.rows["value"]
    alone = value.notna() & value.shift(1).isna() & value.shift(-1).isna()
    dots = {
        "color": theme.muted,
        "size": [size.marker / 2 if lone else 0 for lone in alone],
        "line": {"width": 0},  # with sizes point by point, plotly rims each in white
        "opacity": 1,  # and draws it paler
    }
    return go.Scatter(
        x0=int(line.rows.index[0]),  # of twenty lines the years themselves would be some kB
        dx=1,
        y=gapped(value),
        mode="lines+markers" if alone.any() else "lines",
        connectgaps=False,
        **hover.of_line(line),
        line={"color": theme.ghost, "width": max(1, size.line / 2)},
        **({"marker": dots} if alone.any() else {}),
        opacity=0.75,
    )


def strokes(line: Line, hover: Hover, style: Style, theme: Theme, size: Sizes) -> list[go.Scatter]:
    """Draw firm stretches in one trace and those that touch a tentative value, dashed and hollow, in others."""
    rows, said = line.rows, hover.of_line(line)
    soft = rows["status"].map(lambda status: bool(TENTATIVE & set(_text(status)))).astype(bool)
    near = soft | soft.shift(1, fill_value=False) | soft.shift(-1, fill_value=False)
    dash = style.dash or ("solid" if line.area == Territory.TOWN else WIDER_DASH)
    stroke = {"color": style.colour, "width": size.line}
    common = {"x": list(rows.index), "connectgaps": False, "cliponaxis": False}  # else the last marker is cut on phones
    firm = go.Scatter(
        y=gapped(rows["value"].where(~soft)),
        mode="lines+markers",
        **said,
        line={**stroke, "dash": dash},
        marker={"color": style.colour, "size": size.marker, "symbol": style.symbol},
        **common,
    )
    if not (soft & rows["value"].notna()).any():
        return [firm]
    stretch = go.Scatter(
        y=gapped(rows["value"].where(near)),
        mode="lines+markers",
        hoverinfo="skip",
        line={**stroke, "dash": SOFT_DASH},
        marker={
            "color": theme.paper,  # ends the dashes at the edge of a hollow point
            "size": [size.marker if one else 0 for one in soft],
            "symbol": style.symbol,
            "line": {"width": 0},
        },
        **common,
    )
    hollow = {"color": style.colour, "size": size.marker + 1, "symbol": f"{style.symbol}-open", "line": {"width": 2.5}}
    points = go.Scatter(y=gapped(rows["value"].where(soft)), mode="markers", **said, marker=hollow, **common)
    return [firm, stretch, points]


def gapped(values: pd.Series) -> list[float | None]:
    """Give values as plotly wants gaps."""
    return [None if np.isnan(value) else float(value) for value in values]


def broken_up(name: str) -> str:
    """Write the markup of a name, long ones in several lines."""
    return "<br>".join(escaped(part) for part in wrap(name, END_LETTERS, break_long_words=False))


def end_label(atlas: Atlas, line: Line, until: int | None, words: Words) -> str:
    """Write the markup of a name beside the end of a line, with the year when it ends early."""
    name = subject_name(atlas, line.town_id, words)
    said = words("chart-until", name=name, year=str(until)) if until else name
    text = broken_up(said)
    return text if line.area not in WIDER else f"{text}<br><i>{escaped(words(f'chart-area-{line.area}'))}</i>"


def _bar_label(atlas: Atlas, town_id: str, area: str, words: Words, *, bold: bool) -> str:
    name = escaped(town_name(atlas, town_id, words))
    name = f"<b>{name}</b>" if bold else name
    wider = area not in {Territory.TOWN, ""}
    return f"{name} <i>({escaped(words(f'chart-area-{area}'))})</i>  " if wider else f"{name}  "


def _bar_colour(town_id: str, picked: Sequence[str], colours: Mapping[str, str] | None, theme: Theme) -> str:
    if colours and town_id in colours:
        return colours[town_id]
    return theme.accent if town_id in picked else theme.ghost


def label_ends(figure: go.Figure, ends: Sequence[End], bounds: tuple[float, float], size: Sizes) -> None:
    """Write the name of each line right of its end, pushed apart so that none covers another."""
    if not ends:
        return
    margin = figure.layout.margin
    pixel = (bounds[1] - bounds[0]) / max(figure.layout.height - margin.t - margin.b, 1)
    boxes = [1.35 * size.font * (end.text.count("<br>") + 1) * pixel for end in ends]
    for end, height in zip(ends, spread([end.value for end in ends], boxes, *bounds), strict=True):
        figure.add_annotation(
            x=1,
            xref="paper",
            y=height,
            xanchor="left",
            xshift=size.marker,
            text=end.text,
            align="left",
            showarrow=False,
            font={"color": end.colour, "size": size.font},
            name=END,
        )
    letters = max(len(unescape(re.sub("<[^>]*>", "", part))) for end in ends for part in end.text.split("<br>"))
    figure.update_layout(margin={"r": round(letters * GLYPH * size.font) + size.marker + 6})


def ends(figure: go.Figure) -> tuple[Swatch, ...]:
    """Give the names at the ends of the lines, for where there is no room beside these."""
    named = [one for one in figure.layout.annotations if one.name == END]
    return tuple(Swatch(one.font.color, unescape(re.sub("<[^>]*>", " ", one.text)), "●") for one in named)


def frame_figure(figure: go.Figure, words: Words, theme: Theme, size: Sizes, height: int) -> None:
    """Lay out what all figures share: size, colours, type, margins, hover."""
    figure.update_layout(
        template="none",  # the default one is 7 KB of styles that are all set here
        height=height,
        separators=SEPARATORS[words.language],
        paper_bgcolor=theme.paper,
        plot_bgcolor=theme.paper,
        font={"family": FONT, "size": size.font, "color": theme.ink},
        margin={"l": 8, "r": 16, "t": round(3.2 * size.font) + 8, "b": 2 * size.font},
        hovermode="closest",
        hoverlabel={
            "bgcolor": theme.paper,
            "bordercolor": theme.muted,
            "align": "left",
            "font": {"color": theme.ink, "size": size.font, "family": FONT},
        },
        dragmode=False,
        showlegend=False,
        modebar={"bgcolor": "rgba(0,0,0,0)", "color": theme.muted, "activecolor": theme.ink},
    )
    figure.update_yaxes(
        gridcolor=theme.grid,
        zerolinecolor=theme.muted,
        zerolinewidth=1.5,
        automargin=True,
        fixedrange=True,
        exponentformat="none",
        nticks=6,
        color=theme.muted,
    )


def year_axis(figure: go.Figure, first: int, last: int, theme: Theme) -> None:
    """Name the ends and round years between them, few enough for a phone; tick every year."""
    length = max(last - first, 1)
    step = next(step for step in (1, 2, 5, 10, 20, 50) if length / step <= 5)
    free = max(step / 2, length / 6)  # a phone has room for a year on a sixth of the axis
    between = [year for year in range(first + 1, last) if year % step == 0 and min(year - first, last - year) >= free]
    figure.update_xaxes(
        range=[first - 0.02 * length, last + 0.02 * length],
        tickmode="array",
        tickvals=[first, *between, last],
        tickformat="d",
        tickangle=0,
        showgrid=False,
        fixedrange=True,
        color=theme.muted,
        showline=True,
        linecolor=theme.muted,
        ticks="outside",
        ticklen=7,
        minor={"dtick": 1, "tick0": first, "ticks": "outside", "ticklen": 3},
        zeroline=False,
    )


def unit_above(figure: go.Figure, unit: str, theme: Theme, size: Sizes) -> None:
    """Write the unit above the axis, level, so that nobody has to tilt the head."""
    figure.add_annotation(
        text=escaped(unit),
        x=0,
        y=1,
        xref="paper",
        yref="paper",
        xanchor="left",
        yanchor="bottom",
        yshift=round(1.6 * size.font),
        showarrow=False,
        font={"color": theme.muted, "size": size.font},
    )


def rule_years(
    figure: go.Figure,
    years: Sequence[int],
    reasons: Sequence[str],
    *,
    theme: Theme,
    size: Sizes,
    tell: bool,
    left: bool,
) -> None:
    """Rule a line before each year, with one label; `tell` writes the start of the reason, the hover has all."""
    for year in years:
        figure.add_shape(
            type="line",
            x0=year - 0.5,
            x1=year - 0.5,
            y0=0,
            y1=1,
            yref="paper",
            layer="below",
            line={"color": theme.muted, "width": 1.5, "dash": "2px,3px"},
        )
    reason = reasons[0] if len(reasons[0]) <= MARK_LETTERS else reasons[0][:MARK_LETTERS].rsplit(" ", 1)[0] + "…"
    said = ", ".join(map(str, years))
    figure.add_annotation(
        x=(years[-1] if left else years[0]) - 0.5,
        y=1,
        yref="paper",
        yanchor="bottom",
        xanchor="right" if left else "left",
        showarrow=False,
        text=escaped(f"{said}: {reason}" if tell else said),
        hovertext="<br>".join(_wrapped(escaped(reason)) for reason in dict.fromkeys(reasons)),
        captureevents=True,
        font={"color": theme.muted, "size": size.font},
        bgcolor=theme.paper,
    )
