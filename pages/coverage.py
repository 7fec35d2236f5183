"""What is known of which town, indicator and year, and why the rest is not."""

import streamlit as st

from geo.analysis import coverage, location, selection
from geo.views import matrix, provenance
from geo.views.facts import indicator_name, town_name
from geo.web import cached, controls, downloads, frame, panels, parameters, unfold
from geo.web.origin import origin

view, w, atlas = frame.open_page("coverage", parameters.coverage_page)
theme = frame.theme()

with st.sidebar, st.container(key="filters"):
    controls.coverage_by(view, w)
    controls.town_filters(view, atlas, w)
    downloads.picture_choice(w)

st.title(w("coverage-title"))
wanted = view.filters()
towns = sorted(selection.select(atlas, **wanted), key=lambda town: w.order(town_name(atlas, town, w)))
names = [town_name(atlas, town, w) for town in towns]

if view.choice("by") == "indicator":
    controls.indicator(view, atlas, w)
    indicator_id = view.choice("indicator")
    values = cached.own(atlas, indicator_id)
    stated = values["period"]  # before the first and after the last row of any town there is nothing to ask for
    years = list(range(max(int(stated.min()), parameters.COVERAGE_SINCE), int(stated.max()) + 1))
    table = coverage.over_years(values, towns, years)
    covers = {(indicator_id, town, one): str(table.at[town, one]) for town in towns for one in years}
    held_by = {indicator_id: values}
    rows, columns = names, [str(year) for year in years]
    headings = (w("figure-column-town"), w("figure-column-year"), w("figure-column-status"))
    what, subject, every = indicator_id, indicator_name(atlas, indicator_id, w), 2
    seen = values[values["value"].notna()]
else:
    controls.year(view, w)
    year = int(view.choice("year"))
    order = atlas.indicators.sort_values(["block_id", "indicator_id"])["indicator_id"]
    table = coverage.over_indicators(lambda one: cached.own(atlas, one), list(order), towns, year)
    covers = {(one, town, year): str(table.at[one, town]) for one in order for town in towns}
    held_by = {one: cached.own(atlas, one) for one in order}
    rows, columns = [indicator_name(atlas, one, w) for one in order], names
    headings = (w("figure-column-indicator"), w("figure-column-town"), w("figure-column-status"))
    what, subject, every = str(year), w("coverage-year", year=str(year)), 1
    seen = atlas.observations

if not towns:
    panels.nothing_left(atlas, wanted, w)
else:
    counts = coverage.tally(table)
    held = counts[coverage.Cover.FULL] + counts[coverage.Cover.PROVISIONAL]
    total = sum(counts.values())
    mine = seen[seen["town_id"].isin(towns)]
    behind = (mine if len(mine) else atlas.observations)["source_id"].unique()  # who looked and found nothing
    sources = sorted({one for text in behind for one in text.split()})
    tell = provenance.teller("coverage", sources)

    def _shown(value: float, text: str) -> str:
        return provenance.html(atlas, tell(value, text), w, shared=["coverage"])

    with origin(atlas, w, "coverage", sources):
        share = tell(held / total, w.percent(held / total))
        counted = {"held": tell(held, w.number(held)), "total": tell(total, w.number(total)), "share": share}
        st.html(provenance.paragraph(atlas, w("coverage-lede", subject=subject, **counted), w, shared=["coverage"]))
        st.html(matrix.key(w, theme, counts, _shown))
    figure = matrix.heatmap(table, rows, columns, words=w, theme=theme, every=every)
    title = f"{w('coverage-title')}: {subject}"
    with st.container(key=f"matrix_by_{view.choice('by')}"):
        downloads.chart(
            atlas, figure, w, parts=("coverage", what), key="coverage", title=title, source_ids=sources,
            notes=[w("coverage-territory", distances=str(location.PERIOD))],
            colours=matrix.swatches(w, theme, [kind for kind, count in counts.items() if count]),
        )  # fmt: skip
    st.caption(w("coverage-territory", distances=str(location.PERIOD)))
    downloads.table(
        atlas, lambda: matrix.tidy(atlas, covers, coverage.behind(held_by), w), w, title=title,
        parts=("coverage", what), key="coverage",
    )  # fmt: skip
    unfold.table(
        w("coverage-table"), lambda: matrix.long_table(table, rows, columns, headings, w), alt=title,
        key="coverage_table",
    )  # fmt: skip

with st.expander(w("coverage-wanted"), icon=":material/help:"):
    st.caption(w("coverage-wanted-text"))
    st.dataframe(
        [
            {w("figure-column-indicator"): w.name(row), w("coverage-supply"): w.name(row, "supply")}
            for row in atlas.wanted.to_dict("records")
        ],
        alt=w("coverage-wanted"),
        hide_index=True,
        width="stretch",
    )
frame.close_page(view, atlas, w)
