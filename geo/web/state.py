"""The reader's view: kept over the pages of a session, mirrored in the address.

The address seeds the widgets, the widgets write the address. Streamlit's own `bind="query-params"` puts translated
labels into the address, so links would break across languages.
"""

import time
from collections.abc import Sequence

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from geo.model.vocabulary import Language
from geo.views.basemap import is_place
from geo.web.address import COUNTERS, NONE, SEPARATOR, Mend, Parameter, View, decode, encode, tongue

LANG = Parameter("lang", tuple(Language), (Language.RU,))
# Where the map stands when it is not at home. The browser writes it (shell.js), as pan and zoom run nothing here; so it
# is taken from the address at each run, and what differs in it only is no other address.
AT = Parameter("at", (), (), optional=True, place=is_place)
LAG_SECONDS = 2.0
_REPLACED = "atlas_replaced"
_VIEW, _WRITTEN = "atlas_view", "atlas_written"
_OWNERS = "atlas_owners"


def widget_key(name: str) -> str:
    """Name the widget of a parameter; the same on every page, so that a choice follows the reader."""
    return f"w_{name}"


def forget_empty(name: str) -> None:
    """Let a page that always has one of these begin with its own where the page before leaves the widget empty."""
    if st.session_state.get(widget_key(name), "") is None:
        del st.session_state[widget_key(name)]


class ViewState:
    """The view of one page in this run of the script.

    Make it before the widgets, give each widget `key=seed(name)`, read with `one` and `many`, and `close` at the end.
    """

    def __init__(self, page: str, parameters: Sequence[Parameter]) -> None:
        self.page = page
        self.corner: DeltaGenerator | None = None  # where the search box goes, until it is there
        self._parameters = {parameter.name: parameter for parameter in (LANG, *parameters)}
        self._stale: set[str] = set()
        kept: View = st.session_state.setdefault(_VIEW, {})
        asked = _asked()
        query = _still(asked)
        self.mends: list[Mend] = []
        if query and st.session_state.get(_WRITTEN) != (page, query) and not _overtaken(query):
            read, self.mends = decode(asked, tuple(self._parameters.values()))
            self._stale = set(read)
        else:
            read = {name: self._still_valid(kept, name) for name in self._parameters}
            if AT.name in self._parameters:
                placed, self.mends = decode({AT.name: asked.get(AT.name, NONE)}, [AT])
                read |= placed
                self._stale = {AT.name}
        kept.update(read)
        self._view = kept

    def _still_valid(self, kept: View, name: str) -> tuple[str, ...]:
        parameter = self._parameters[name]
        ids = tuple(word for word in kept.get(name, parameter.default) if parameter.takes(word))
        return ids if ids or parameter.optional else parameter.default

    def seed(self, name: str) -> str:
        """Give the key of the widget of that parameter, its state set where the widget does not hold ours yet."""
        key, parameter = widget_key(name), self._parameters[name]
        # The widget of that key on another page is another widget: what it holds would not pass on to this one.
        owners: dict[str, tuple[str, str]] = st.session_state.setdefault(_OWNERS, {})
        tongue = "" if name == LANG.name else self.choice(LANG.name)  # the languages are named alike in each
        owner, before = (self.page, tongue), owners.get(name, ("", ""))
        ids = self._held(name) if before[0] == self.page and name not in self._stale else None
        if ids is None or before != owner:  # a select goes on showing a label of the former language until it is set
            ids = self._view[name] if ids is None else ids
            st.session_state[key] = list(ids) if parameter.many else (ids[0] if ids else None)
            owners[name] = owner
            self._stale.discard(name)
        self._view[name] = ids
        return key

    def _held(self, name: str) -> tuple[str, ...] | None:
        """Read the ids that a widget holds; None where it holds none of ours, such as a label of another language."""
        key, parameter = widget_key(name), self._parameters[name]
        if key not in st.session_state:
            return None
        held = st.session_state[key]
        ids = tuple(held) if parameter.many else ((held,) if held not in (None, "") else ())
        return ids if all(map(parameter.takes, ids)) else None

    def seed_all(self) -> None:
        """Take over what all widgets hold, so that a page can be drawn before its widgets are."""
        for name in self._parameters:
            self.seed(name)

    def choices(self, name: str) -> tuple[str, ...]:
        """Give the ids that a parameter may have."""
        return self._parameters[name].choices

    def many(self, name: str) -> tuple[str, ...]:
        """Give the ids chosen; empty is no restriction."""
        return self._view[name]

    def one(self, name: str) -> str | None:
        """Give the id chosen, or None."""
        ids = self._view[name]
        return ids[0] if ids else None

    def choice(self, name: str) -> str:
        """Give the id of a parameter that always has one."""
        return self._view[name][0]

    def filters(self) -> dict[str, tuple[str, ...]]:
        """Give the town filters as `geo.analysis.selection.select` takes them."""
        return {
            "groups": self.many("group"),
            "regions": self.many("region"),
            "industries": self.many("industry"),
            "statuses": self.many("list"),
        }

    def query(self) -> dict[str, str]:
        """Write the view as a query string: what the address will hold once the page is closed."""
        return encode(self._view, tuple(self._parameters.values()))

    def close(self) -> None:
        """Write the view into the address."""
        full = self.query()
        query = _still(full)
        _, before = st.session_state.get(_WRITTEN, ("", query))
        if before != query:
            now = time.monotonic()
            recent = [(old, when) for old, when in st.session_state.get(_REPLACED, ()) if now - when < LAG_SECONDS]
            st.session_state[_REPLACED] = [*recent, (before, now)]
        if _address() != full:
            st.query_params.from_dict(full)
        st.session_state[_WRITTEN] = (self.page, query)


def _address() -> dict[str, str]:
    """Read the address; a parameter that stands in it twice holds what both say."""
    return {name: SEPARATOR.join(st.query_params.get_all(name)) for name in st.query_params}


def _asked() -> dict[str, str]:
    """Read what the address asks for."""
    said = {name: text for name, text in _address().items() if not COUNTERS.fullmatch(name)}
    return {name: tongue(text) if name == LANG.name else text for name, text in said.items()}


def _still(query: dict[str, str]) -> dict[str, str]:
    """Leave out where the map stands, which may move at any time."""
    return {name: said for name, said in query.items() if name != AT.name}


def _overtaken(query: dict[str, str]) -> bool:
    """Tell whether we have just replaced this address: a quick click is sent before the browser has heard of it."""
    now = time.monotonic()
    return any(old == query and now - when < LAG_SECONDS for old, when in st.session_state.get(_REPLACED, ()))


def language() -> Language:
    """Tell the reader's language before the page is known: by a new address, the switch, the session, or Russian."""
    _, written = st.session_state.get(_WRITTEN, ("", {}))
    query = _still(_asked())
    asked = None if _overtaken(query) else query.get("lang")
    kept: View = st.session_state.get(_VIEW, {})
    said = (
        asked if asked != written.get("lang") else None,
        st.session_state.get(widget_key("lang")),
        *kept.get("lang", ()),
    )
    return next((Language(word) for word in said if word in LANG.choices), Language.RU)
