"""The history of a small repository, told as diffs of its tables."""

import subprocess
from pathlib import Path

import pytest

from geo.ingest import changes
from geo.ingest.errors import IngestError

HEADER = "industry_id,name_kk,name_ru,name_en\n"


@pytest.fixture
def repository(tmp_path: Path):
    def git(*words: str) -> None:
        named = ["-c", "user.name=Ann", "-c", "user.email=ann@example.org", "-c", "commit.gpgsign=false"]
        subprocess.run(["git", "-C", str(tmp_path), *named, *words], check=True, capture_output=True)

    data = tmp_path / "data"
    data.mkdir()
    git("init", "--quiet")

    def commit(**files: str) -> Path:
        for name, text in files.items():
            (data / f"{name}.csv").write_text(text, encoding="utf-8")
        git("add", "--all")
        git("commit", "--quiet", "--message", "update")
        return data

    return commit


def test_rows_that_came_went_and_changed_are_told_newest_first(repository) -> None:
    repository(industries=HEADER + "coal,Көмір,Уголь,Coal\ngold,Алтын,Золото,Gold\n")
    data = repository(industries=HEADER + "coal,Көмір,Уголь,Hard coal\nzinc,Мырыш,Цинк,Zinc\n")
    newest, first = changes.history(data)
    (table,) = newest["tables"]
    assert (table["table"], table["came"], table["went"], table["changed"]) == ("industries", 1, 1, 1)
    by_kind = {sample["kind"]: sample for sample in table["samples"]}
    assert by_kind["changed"] == {
        "kind": "changed", "key": ("coal",), "column": "name_en", "before": "Coal", "after": "Hard coal",
    }  # fmt: skip
    assert by_kind["came"]["key"] == ("zinc",)
    assert by_kind["went"]["key"] == ("gold",)
    assert first["tables"][0]["came"] == 2


def test_a_new_empty_column_changes_nothing(repository) -> None:
    repository(industries="industry_id,name_kk,name_ru\ncoal,Көмір,Уголь\n")
    data = repository(industries=HEADER + "coal,Көмір,Уголь,\n")
    assert len(list(changes.history(data))) == 1


def test_what_is_no_table_is_not_told(repository) -> None:
    data = repository(strangers="a,b\n1,2\n")
    assert list(changes.history(data)) == []


def test_samples_are_bounded(repository) -> None:
    rows = "".join(f"i{number},a,b,{'x' * 500}\n" for number in range(50))
    repository(industries=HEADER + rows)
    data = repository(industries=HEADER + rows.replace("xx", "yx", 1).replace("a,b", "c,b"))
    newest = next(changes.history(data))
    (table,) = newest["tables"]
    assert table["changed"] == 50
    assert len(table["samples"]) == changes.MOST_SAMPLES
    assert all(len(sample["after"]) <= changes.MOST_LETTERS + 1 for sample in table["samples"])


def test_a_folder_without_history_says_so(tmp_path: Path) -> None:
    with pytest.raises(IngestError) as told:
        list(changes.history(tmp_path))
    assert told.value.message == "changes-no-history"
