"""The parts of the page to compare: what is chosen, the figure or table of it, what is said under it, its downloads."""

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd
import plotly.graph_objects as go
import streamlit as st

from geo.analysis import comparison
from geo.analysis.comparison import Recipe, kind_of
from geo.analysis.values import COUNTRY, DEFLATORS, change, periods
from geo.model.atlas import Atlas
from geo.model.vocabulary import Flag
from geo.views import breaks, card, charts, comparison_tables, comparisons, provenance, small_multiples
from geo.views.facts import notes_text
from geo.views.markdown import plain
from geo.views.measure import Measure
from geo.views.palette import Theme
from geo.views.provenance import Tell
from geo.views.subjects import subject_name
from geo.views.words import Words
from geo.web import downloads
from geo.web.parts import Part, note
from geo.web.state import ViewState

HEIGHT, TABLE_HEIGHT = 560, 420  # px of the lines, of the table
NOT_INDEXED = frozenset({"scatter", "bump"})
PROVISIONAL_NOTE = "provisional_figures"
MANY_NAMES = 8  # more than that are counted
SHARES_OF_SIZE = frozenset({"persons", "count", "mln_kzt", "thousand_persons", "m2"})  # grow with the place


@dataclass(frozen=True, slots=True)
class Choice:
    """Everything that is chosen on the page; `picked` are subjects in order, `towns` all that are shown."""

    atlas: Atlas
    w: Words
    theme: Theme
    kind: str
    how: Recipe
    second: Recipe
    base: int | None
    territory: str
    since: int
    year: int
    towns: tuple[str, ...]
    picked: tuple[str, ...]
    groups: tuple[str, ...]

    @property
    def measure(self) -> Measure:
        """Give what is drawn; two indicators and ranks, all alike in the base year, are never indexed."""
        return Measure(self.how.unit, self.how.decimals, None if self.kind in NOT_INDEXED else self.base)

    @property
    def recipes(self) -> tuple[Recipe, ...]:
        """Give the recipes that the view shows."""
        return (self.how, self.second) if self.kind == "scatter" else (self.how,)

    def name(self, how: Recipe | None = None) -> str:
        """Name what is measured."""
        return comparison_tables.measure_name(self.atlas, how or self.how, self.w, self.measure.base)

    def names(self, subject_ids: Sequence[str], tell: Tell | None = None) -> str:
        """Name subjects in one line; with `tell`, the rest of many is counted."""
        said = [subject_name(self.atlas, one, self.w) for one in subject_ids]
        if tell is None or len(said) <= MANY_NAMES:
            return ", ".join(said)
        rest = len(said) - MANY_NAMES
        return self.w("compare-names-more", names=", ".join(said[:MANY_NAMES]), count=tell(rest, self.w.number(rest)))


@st.cache_resource(show_spinner=False, max_entries=300)
def _made(_atlas: Atlas, version: str, how: Recipe) -> tuple[pd.DataFrame, pd.DataFrame]:
    return comparison.of_towns(_atlas, how), comparison.of_regions(_atlas, how)


def choose(view: ViewState, atlas: Atlas, w: Words, theme: Theme, towns: Sequence[str]) -> Choice:
    """Read the choices of the page; `towns` are those that the filters leave."""
    options = {"constant": view.choice("prices") == "constant", "per_head": view.choice("measure") == "per_head"}
    base = view.one("base")
    regions = [f"country:{one}" if one == COUNTRY else f"region:{one}" for one in view.many("regions")]
    picked = view.many("towns")
    return Choice(
        atlas=atlas,
        w=w,
        theme=theme,
        kind=view.choice("view"),
        how=comparison.recipe(atlas, view.choice("indicator"), **options),
        second=comparison.recipe(atlas, view.choice("second"), **options),
        base=int(base) if base else None,
        territory=view.choice("territory"),
        since=int(view.choice("since")),
        year=int(view.choice("year")),
        towns=tuple(dict.fromkeys([*towns, *picked])),
        picked=(*picked, *regions, *(f"group:{one}" for one in view.many("medians"))),
        groups=view.many("medians"),
    )


def frame_of(choice: Choice, how: Recipe | None = None) -> pd.DataFrame:
    """Make the values of everything shown, all years."""
    towns, regions = _made(choice.atlas, choice.atlas.version, how or choice.how)
    return comparison.subjects(
        choice.atlas,
        towns,
        regions,
        territory=choice.territory,
        towns=choice.towns,
        regions=[one for one in choice.picked if kind_of(one)[0] in {"region", "country"}],
        group_ids=choice.groups,
        base=choice.measure.base,
    )


def shown_of(choice: Choice, frame: pd.DataFrame) -> pd.DataFrame:
    """Keep the rows that the view shows."""
    if choice.kind == "slope":
        return frame[frame["period"].isin((choice.since, choice.year))]
    if choice.kind == "scatter":
        return frame[frame["period"] == choice.year]
    rows = frame[frame["period"] >= choice.since]
    if choice.kind == "bump":
        return comparison.ranks(rows)
    return rows[rows["town_id"].isin(choice.picked)] if choice.kind == "table" and choice.picked else rows


def show(choice: Choice) -> None:
    """Show the comparison: hints, the figure or the table, what is to be said of it, and its files."""
    w = choice.w
    title = " · ".join(choice.name(how) for how in choice.recipes)
    st.header(plain(title), anchor=False)
    frames = {how: frame_of(choice, how) for how in choice.recipes}
    shown = {how: shown_of(choice, frame) for how, frame in frames.items()}
    hints(choice, frames)
    empty = [how for how, rows in shown.items() if rows["value"].isna().all()]
    if empty or (choice.kind == "slope" and choice.since >= choice.year):
        with st.container(key="empty"):
            st.info(plain(_why_empty(choice, empty)), icon=":material/event_busy:")
        return
    if choice.kind == "table":
        rows = shown[choice.how]
        order = choice.picked or tuple(rows["town_id"].unique())
        first, last = _span(rows)
        years = list(range(first, last + 1))
        made = comparison_tables.wide(choice.atlas, rows, choice.measure, w, order=order, years=years[::-1])
        note(Part("table", _with_years(choice, title, shown), "trend", TABLE_HEIGHT))
        st.caption(plain(choice.measure.axis(w)))
        st.dataframe(
            made, alt=title, hide_index=True, width="stretch", column_config={made.columns[0]: {"pinned": True}}
        )
    else:
        figure = _figure(choice, shown, frames)
        downloads.chart(
            choice.atlas, figure, w, parts=_parts(choice, shown), key="compare", part="trend",
            title=_with_years(choice, title, shown), source_ids=_sources(choice, shown),
            notes=[provenance.plain(line) for line in remarks(choice, frames, shown)],
        )  # fmt: skip
    said(choice, frames, shown)

    def table() -> pd.DataFrame:
        return pd.concat([comparison_tables.long(choice.atlas, rows, how, _measure(choice, how), w)
                          for how, rows in shown.items()])  # fmt: skip

    downloads.table(
        choice.atlas, table, w, title=_with_years(choice, title, shown), parts=_parts(choice, shown), key="compare"
    )


def _measure(choice: Choice, how: Recipe) -> Measure:
    return choice.measure if how == choice.how else Measure(how.unit, how.decimals)


def _figure(choice: Choice, shown: dict[Recipe, pd.DataFrame], frames: dict[Recipe, pd.DataFrame]) -> go.Figure:
    atlas, w, theme, rows = choice.atlas, choice.w, choice.theme, shown[choice.how]
    picked, measure = choice.picked, choice.measure
    if choice.kind == "slope":
        years = (choice.since, choice.year)
        return comparisons.slope(atlas, rows, picked=picked, measure=measure, years=years, words=w, theme=theme,
                                 broken=_broken(choice, frames[choice.how]))  # fmt: skip
    if choice.kind == "scatter":
        pairs = comparison.pair(shown[choice.how], shown[choice.second], choice.year)
        measures = (measure, _measure(choice, choice.second))
        names = (choice.name(choice.how), choice.name(choice.second))
        return comparisons.scatter(atlas, pairs, picked=picked, measures=measures, names=names, words=w, theme=theme)
    span = _span(rows)
    if choice.kind == "multiples":
        return small_multiples.multiples(atlas, rows, picked=picked, measure=measure, span=span, words=w, theme=theme)
    if choice.kind == "bump":
        return comparisons.bump(atlas, rows, picked=picked, measure=measure, span=span, words=w, theme=theme)
    return charts.trend(
        atlas, rows, choice.how.indicator_id, picked=picked, words=w, theme=theme, height=HEIGHT, span=span,
        measure=measure, styles=comparisons.styles(picked, theme), bounds=comparisons.scale(rows, picked, span),
    )  # fmt: skip


def hints(choice: Choice, frames: dict[Recipe, pd.DataFrame]) -> None:
    """Say what to choose for a comparison to make sense, and what had to be left out."""
    w, lines = choice.w, []
    held = {how: set(frame.loc[frame["value"].notna(), "town_id"]) for how, frame in frames.items()}
    if not choice.picked and choice.kind not in {"multiples", "table"}:
        lines.append(w("compare-none-picked"))
    elif len(choice.picked) == 1:
        lines.append(w("compare-one-picked"))
    wider = [one for one in choice.picked if kind_of(one)[0] in {"region", "country"}]
    missing = [one for one in wider if not all(one in ids for ids in held.values())]
    if missing:
        lines.append(w("compare-no-regions", names=choice.names(missing)))
    sized = (
        choice.how.unit in SHARES_OF_SIZE and not choice.measure.base and choice.kind in {"line", "multiples", "slope"}
    )
    if sized and len(missing) < len(wider):
        lines.append(w("compare-wider"))
    if choice.kind == "bump" and len(choice.picked) > len([one for one in choice.picked if kind_of(one)[0] == "town"]):
        lines.append(w("compare-rank-only-towns"))
    if choice.kind in NOT_INDEXED and choice.base:
        lines.append(w("compare-index-not-here"))
    ids = held[choice.how]
    towns = [one for one in choice.picked if kind_of(one)[0] == "town" and one not in ids]
    if choice.measure.base and (without := [one for one in towns if not _at(choice, frames[choice.how], one)]):
        lines.append(w("compare-no-base", year=str(choice.measure.base), towns=choice.names(without)))
    elif towns:
        lines.append(w("compare-no-territory", towns=choice.names(towns)))
    if lines:
        with st.container(key="hints"):
            st.info("\n\n".join(map(plain, lines)), icon=":material/info:")


def _at(choice: Choice, frame: pd.DataFrame, subject_id: str) -> bool:
    rows = frame[(frame["town_id"] == subject_id) & (frame["period"] == choice.base)]
    return bool(rows["value"].notna().any())


def _why_empty(choice: Choice, empty: Sequence[Recipe]) -> str:
    w = choice.w
    if choice.kind == "slope" and choice.since == choice.year:
        return w("compare-slope-same", **{"from": w("control-since"), "to": w("compare-year")})
    if choice.kind == "slope" and choice.since > choice.year:
        return w("compare-slope-reverse")
    return w("compare-nothing", indicator=choice.name(empty[0]))


def said(choice: Choice, frames: dict[Recipe, pd.DataFrame], shown: dict[Recipe, pd.DataFrame]) -> None:
    """Say under the figure what its marks mean, what is missing and why, the caveats and the sources."""
    told = [provenance.html(choice.atlas, line, choice.w) for line in remarks(choice, frames, shown)]
    told.append(card.source_line(choice.atlas, " ".join(_sources(choice, shown)), choice.w))
    st.html(f'<div class="atlas-source atlas-said">{"<br>".join(told)}</div>')


def remarks(choice: Choice, frames: dict[Recipe, pd.DataFrame], shown: dict[Recipe, pd.DataFrame]) -> list[str]:
    """Say what the marks of the figure mean, what is missing and why, and the caveats."""
    w, atlas = choice.w, choice.atlas
    tell = provenance.teller("comparison", _sources(choice, shown))
    lines = [*_told_of_view(choice, frames, shown, tell), *_told_of_medians(choice, shown, tell)]
    every = pd.concat([rows[rows["town_id"].isin(choice.picked)] if choice.picked else rows for rows in shown.values()])
    if choice.kind == "table":
        lines.append(comparison_tables.flags_key(every, w))
    elif every["status"].str.contains("[ep]").any():
        lines.append(w("chart-hollow"))
    if choice.kind in {"line", "multiples", "bump"} and every["value"].isna().any():
        lines.append(w("chart-gaps"))
    for how in choice.recipes:
        lines += [w("compare-deflator", series=w.name(atlas.row("series", one)))
                  for one in how.inputs if how.constant and (one in DEFLATORS or one.endswith("_index"))]  # fmt: skip
    notes = dict.fromkeys(one for how in choice.recipes for one in how.note.split())
    notes |= dict.fromkeys(one for text in every["note"].unique() for one in text.split())
    if every["status"].str.contains(str(Flag.PROVISIONAL)).any():  # said by what the marks or letters mean
        notes.pop(PROVISIONAL_NOTE, None)
    texts = (notes_text(atlas, one, w) for one in notes)
    lines += [text for text in texts if not any(text in line for line in lines)]
    return [line for line in dict.fromkeys(lines) if line]


def _told_of_view(
    choice: Choice, frames: dict[Recipe, pd.DataFrame], shown: dict[Recipe, pd.DataFrame], tell: Tell
) -> list[str]:
    w, rows = choice.w, shown[choice.how]
    if choice.kind == "slope":
        broken = _broken(choice, frames[choice.how])
        lines = [w("compare-slope-broken", name=subject_name(choice.atlas, one, w), year=str(broken[one]))
                 for one in choice.picked if broken.get(one)]  # fmt: skip
        for year in (choice.since, choice.year):
            at = set(rows.loc[(rows["period"] == year) & rows["value"].notna(), "town_id"])
            if left := [one for one in _all(choice) if one not in at]:
                lines.append(w("compare-left-out", year=str(year), towns=choice.names(left, tell)))
        return lines
    if choice.kind == "scatter":
        have = [set(one.loc[one["value"].notna(), "town_id"]) for one in shown.values()]
        left = [one for one in _all(choice) if not all(one in ids for ids in have)]
        return [w("compare-no-both", year=str(choice.year), towns=choice.names(left, tell))] if left else []
    if choice.kind == "bump":
        ranked = rows["rank"].notna()
        left = sorted(set(rows.loc[rows["value"].notna() & ~ranked, "period"]) - set(rows.loc[ranked, "period"]))
        lines = [
            *_told_of_breaks(choice, rows, tell),
            w(
                "compare-rank-note",
                range=_range(rows.loc[ranked, "of"], tell),
                count=tell(len(choice.towns), w.number(len(choice.towns))),
            ),
        ]
        return [*lines, w("compare-rank-few", years=", ".join(map(str, left)))] if left else lines
    lines = []
    if choice.kind != "table" and _cut(choice, rows):
        lines.append(w("compare-cut"))
    doubts = breaks.doubts(choice.atlas, rows[rows["town_id"].isin(choice.picked)], choice.w)
    lines += [w("chart-mark", year=years, towns=choice.names([town], tell), reason=why) for years, town, why in doubts]
    return [*lines, *_told_of_breaks(choice, rows, tell)]


def _told_of_breaks(choice: Choice, rows: pd.DataFrame, tell: Tell) -> list[str]:
    told = choice.picked or (choice.towns if choice.kind == "multiples" else ())

    def order(one: str) -> list[int]:
        return choice.w.order(subject_name(choice.atlas, one, choice.w))

    return [
        choice.w(
            "chart-mark",
            year=str(mark.period),
            towns=choice.names(sorted(mark.towns, key=order), tell),
            reason=mark.reason,
        )
        for mark in breaks.marks(choice.atlas, rows[rows["town_id"].isin(told)], choice.w)
    ]


def _cut(choice: Choice, rows: pd.DataFrame) -> bool:
    low, high = comparisons.scale(rows, choice.picked, _span(rows))
    return bool(((rows["value"] < low) | (rows["value"] > high)).any())


def _told_of_medians(choice: Choice, shown: dict[Recipe, pd.DataFrame], tell: Tell) -> list[str]:
    if not choice.groups or choice.kind == "bump":
        return []
    w, lines = choice.w, []
    members = comparison.groups(choice.atlas)
    for group_id in choice.groups:
        name = subject_name(choice.atlas, f"group:{group_id}", w)
        rows = pd.concat([rows[rows["town_id"] == f"group:{group_id}"] for rows in shown.values()])
        behind = rows.loc[rows["value"].notna(), "behind"]
        if behind.empty:
            lines.append(w("compare-median-absent", name=name))
            continue
        count = len(members.get(group_id, ()))
        said = {"count": tell(count, w.number(count)), "range": _range(behind, tell)}
        lines.append(w("compare-median-towns", name=name, **said))
    return [*lines, w("compare-median-index")] if choice.measure.base else lines


def _range(counts: pd.Series, tell: Tell) -> str:
    low, high = int(counts.min()), int(counts.max())
    return tell(low, str(low) if low == high else f"{low}–{high}")


def _all(choice: Choice) -> tuple[str, ...]:
    return tuple(dict.fromkeys([*choice.picked, *choice.towns]))


def _broken(choice: Choice, frame: pd.DataFrame) -> dict[str, int]:
    rows = change(frame, choice.since, choice.year)
    return {str(one): int(year) for one, year in zip(rows["town_id"], rows["broken"], strict=True)}


def _sources(choice: Choice, shown: dict[Recipe, pd.DataFrame]) -> tuple[str, ...]:
    return charts.sources(pd.concat(shown.values()), choice.picked)


def _years(choice: Choice, shown: dict[Recipe, pd.DataFrame]) -> str:
    if choice.kind == "scatter":
        return str(choice.year)
    first, last = (choice.since, choice.year) if choice.kind == "slope" else _span(shown[choice.how])
    return f"{first}–{last}"


def _span(rows: pd.DataFrame) -> tuple[int, int]:
    """Give the first and last year with a value, or with a rank."""
    years = periods(rows[rows["rank"].notna()] if "rank" in rows else rows)
    return years[0], years[-1]


def _with_years(choice: Choice, title: str, shown: dict[Recipe, pd.DataFrame]) -> str:
    return f"{title}, {_years(choice, shown)}"


def _parts(choice: Choice, shown: dict[Recipe, pd.DataFrame]) -> tuple[str, ...]:
    who = "-".join(one.replace(":", "-") for one in choice.picked) or "all"
    variant = "-".join(
        part for part in ("real" if choice.how.constant else "", "per-head" if choice.how.per_head else "",
                          f"index-{choice.measure.base}" if choice.measure.base else "") if part
    )  # fmt: skip
    years = _years(choice, shown).replace("–", "-")
    return (choice.kind, *(how.indicator_id for how in choice.recipes), variant, years, who)
