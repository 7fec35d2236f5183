"""What stands under a heading until a reader unfolds it, and is only then sent: a table can be half a megabyte."""

from collections.abc import Callable, Mapping
from typing import Any

import streamlit as st

NONE = "–"  # stands where a row has no value; Streamlit would say so in English


def table(
    label: str,
    make: Callable[[], Any],
    *,
    alt: str,
    key: str,
    icon: str = ":material/table:",
    caption: str = "",
    columns: Mapping[str, Any] | None = None,
) -> None:
    """Offer a table under `label`; `make` gives its rows when it is unfolded. `alt` names it to screen readers.

    columns: how Streamlit is to draw some of them, by their headings.
    """
    with st.expander(label, icon=icon, key=key, on_change="rerun") as box:
        if caption:
            st.caption(caption)
        if box.open:
            st.dataframe(make(), alt=alt, hide_index=True, width="stretch", column_config=columns, placeholder=NONE)
