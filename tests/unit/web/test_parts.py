"""The day that files and pages are cited by."""

import datetime as dt
from types import SimpleNamespace

import pytest

from geo.web import parts


class Clock(dt.datetime):
    """Stands at eight in the evening in Greenwich, which is one at night in Kazakhstan."""

    @classmethod
    def now(cls, tz: dt.tzinfo | None = None) -> dt.datetime:
        return dt.datetime(2026, 11, 28, 20, tzinfo=dt.UTC).astimezone(tz)


@pytest.mark.parametrize(
    ("zone", "day"),
    [("Asia/Almaty", 29), ("Europe/London", 28), (None, 28), ("Mars/Olympus", 28), ("../etc/hosts", 28)],
)
def test_a_citation_is_of_the_readers_own_day(monkeypatch: pytest.MonkeyPatch, zone: str | None, day: int) -> None:
    monkeypatch.setattr(parts.dt, "datetime", Clock)
    monkeypatch.setattr(parts.st, "context", SimpleNamespace(timezone=zone))
    assert parts.today() == dt.date(2026, 11, day)
