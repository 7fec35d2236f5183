"""Make in the background, once a process, what the first reader of a page would wait for."""

import time
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from threading import Thread

from geo.analysis import location
from geo.model.atlas import Atlas
from geo.model.vocabulary import Language
from geo.views.words import words
from geo.web import cached, groups

PAUSE = 3.0  # times as long as the step before it: readers come first, and Python computes one thing at a time


def steps(atlas: Atlas) -> Iterator[Callable[[], object]]:
    """Name what is worth having made: the words, every indicator, distances, the groups."""
    yield from (partial(words, language) for language in Language)
    yield from (partial(cached.own, atlas, str(one)) for one in atlas.indicators["indicator_id"])
    yield from (partial(location.nearest, atlas, what) for what in location.METHODS)
    yield partial(groups.committed, atlas)


def run(todo: Iterable[Callable[[], object]], rest: Callable[[float], None] = time.sleep) -> None:
    """Do one step after another, each followed by a rest."""
    for step in todo:
        began = time.perf_counter()
        step()
        rest(PAUSE * (time.perf_counter() - began))


def start(atlas: Atlas) -> None:
    """Begin, and let the process end at any time."""
    Thread(target=run, args=(steps(atlas),), name="warm", daemon=True).start()
