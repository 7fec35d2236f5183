"""The groups as plain HTML: it stands at once, where a chart library first loads megabytes. All text is escaped."""

from collections.abc import Sequence
from html import escape

from geo.analysis.groups import GROUPS
from geo.analysis.profiles import Contrast
from geo.analysis.provenance import CONTRAST, GROUPED
from geo.model.atlas import Atlas
from geo.views import provenance
from geo.views.facts import town_name
from geo.views.group_texts import contrast_text, stays
from geo.views.palette import GROUP_COLOURS, Theme
from geo.views.words import Words

ON_THE_PAGE = (GROUPED, CONTRAST)


def html(
    atlas: Atlas,
    contrasts: Sequence[Contrast],
    *,
    source_ids: Sequence[str],
    words: Words,
    theme: Theme,
    picked: str = "",
) -> str:
    """Tell of each group its towns, the surest first, each with how often it stays there, and what sets it apart.

    Figures unfold into the origins of GROUPED and CONTRAST, which stand on the same page.
    """
    grouped, contrasted = (provenance.teller(method, source_ids) for method in ON_THE_PAGE)

    def told(sentence: str) -> str:
        return provenance.html(atlas, sentence, words, shared=ON_THE_PAGE)

    cards = []
    for group in GROUPS:
        rows = atlas.groups[atlas.groups["group_id"] == group]
        rows = rows.sort_values(["stability", "town_id"], ascending=[False, True])
        towns = []
        for row in rows.to_dict("records"):
            name = escape(town_name(atlas, row["town_id"], words))
            title = escape(" · ".join(stays(row, words)))
            bar = f'<div><i class="bar" style="width:{100 * row["stability"]:.1f}%"></i></div>'
            named = f"<strong>{name}</strong>" if row["town_id"] == picked else name
            share = told(grouped(row["stability"], words.percent(row["stability"])))
            towns.append(f'<li title="{title}"><span>{named}</span><b>{share}</b>{bar}</li>')
        mine = [contrast_text(atlas, one, words, contrasted) for one in contrasts if one.group == group]
        apart = "".join(f"<li>{told(line)}</li>" for line in mine)
        cards.append(
            f'<section style="--bar:{GROUP_COLOURS[theme.name][group]}"><h2>{escape(words(f"group-{group}"))}</h2>'
            f'<ol class="atlas-bars">{"".join(towns)}</ol><ul>{apart}</ul></section>'
        )
    caption = f'<p class="atlas-source">{escape(words("groups-cards-text"))}</p>'
    return f'<div class="atlas-groups">{"".join(cards)}</div>{caption}'
