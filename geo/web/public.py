"""Where the Atlas stands for others: the address in citations, files, frames and answers of the interface.

The one in the reader's browser leads nowhere elsewhere where the server runs on the reader's own machine, or behind
another name. Whoever publishes the Atlas states its address in the environment; without, that of the browser is given.
"""

import os
import re
from urllib.parse import urlsplit

from geo.model.vocabulary import Language
from geo.views.words import words

VARIABLE = "ATLAS_PUBLIC_ADDRESS"
_ADDRESS = re.compile(r"https?://[A-Za-z0-9.-]+(:\d{1,5})?(/[A-Za-z0-9._~-]+)*/?")


def stated() -> str:
    """Give the public address without a slash at its end, "" when none is stated; ValueError when it is no address."""
    said = os.environ.get(VARIABLE, "").strip()
    if said and not _ADDRESS.fullmatch(said):
        raise ValueError(said)
    return said.rstrip("/")


def complaint(language: Language = Language.RU) -> str:
    """Say to whoever starts the Atlas what is wrong with the stated address; "" when nothing is."""
    try:
        stated()
    except ValueError as wrong:
        return words(language)("public-address-wrong", name=VARIABLE, said=str(wrong))
    return ""


def published(address: str, home: str = "") -> str:
    """Give the address of a page or answer as others reach it; the same where no public one is stated.

    address: as it was asked for, without a query. home: path of the Atlas on the server that was asked, with or without
    slashes around it.
    """
    base = stated()
    if not base or not address:
        return address
    return base + (urlsplit(address).path.removeprefix(f"/{home.strip('/')}".rstrip("/")) or "/")
