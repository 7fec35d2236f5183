"""Text of the data stays text where Markdown is read."""

import re

from hypothesis import example, given
from hypothesis import strategies as st

from geo.views.markdown import plain


def test_signs_of_markdown_colours_icons_and_formulas_are_escaped() -> None:
    assert plain("**a** $b$ [c](d) :red[e] <i> `f` ~g~ #h|i_j") == (
        r"\*\*a\*\* \$b\$ \[c\](d) \:red\[e\] \<i\> \`f\` \~g\~ \#h\|i\_j"
    )
    assert plain("R&D &lt;") == r"R\&D \&lt;"
    assert plain("Риддер: 2\N{NO-BREAK SPACE}500 км (12:30)") == "Риддер: 2\N{NO-BREAK SPACE}500 км (12:30)"


@given(st.text())
@example(":*A")
def test_nothing_is_lost_and_no_sign_is_left_bare(text: str) -> None:
    said = plain(text)
    assert re.sub(r"\\(.)", r"\1", said, flags=re.DOTALL) == text
    bare = re.sub(r"\\.", " ", said, flags=re.DOTALL)
    assert not re.search(r"[`*_\[\]$<>~#|]|:[A-Za-z]", bare)
