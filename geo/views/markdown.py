"""Text of the data in places that read Markdown."""

import re

MARKS = re.compile(r"[\\`*_\[\]$<>~#|&]|:(?=[A-Za-z])")


def plain(text: str) -> str:
    r"""Write a text so that Markdown shows it as it is: signs of CommonMark, colours, icons and formulas get a `\`."""
    return MARKS.sub(r"\\\g<0>", text)
