"""Values of indicators: filters, pages, what stands beside; each value as the Atlas computes it."""

import csv
import io
import json
import zipfile

import pandas as pd
import pytest
from frictionless import Package

from geo.analysis import values
from geo.exports import observations
from geo.web.routes.observations import MOST_ROWS

KEY = ["town_id", "territory", "period"]


def table(answer):
    assert answer.status_code == 200, answer.text
    return pd.read_csv(io.BytesIO(answer.content), dtype={"status": str, "note": str}, keep_default_na=False)


@pytest.mark.parametrize("indicator", ["population", "birth_rate_computed"])
def test_a_file_holds_every_value_of_the_indicator(client, atlas, indicator):
    rows = table(client.get(f"indicators/{indicator}.csv"))
    expected = values.values(atlas, indicator)
    assert rows[KEY].to_dict("list") == expected[KEY].to_dict("list")
    assert pd.to_numeric(rows["value"]).equals(expected["value"].astype(float))
    for column in ("status", "source_id", "note"):
        assert rows[column].tolist() == expected[column].tolist()


def test_json_and_csv_say_the_same(client):
    query = {"indicator": "population,hhi", "town": "balkhash,rudny", "period": "2018/2021"}
    document = client.get("observations.json", params=query).json()
    rows = table(client.get("observations.csv", params=query)).drop(columns="readme")
    assert document["numberMatched"] == document["numberReturned"] == len(rows) > 0
    written = [{k: None if v == "" else v for k, v in row.items()} for row in rows.to_dict("records")]
    for row in written:
        row["value"] = None if row["value"] is None else float(row["value"])
    assert document["observations"] == written


@pytest.mark.parametrize(
    ("period", "first", "last"),
    [("2015", 2015, 2015), ("2015/2017", 2015, 2017), ("2022/..", 2022, None), ("../1995", None, 1995)],
)
def test_periods(client, atlas, period, first, last):
    told = client.get("observations.json", params={"indicator": "population", "period": period}).json()
    years = values.values(atlas, "population")["period"]
    kept = years[(years >= (first or 0)) & (years <= (last or 9999))]
    assert sorted(row["period"] for row in told["observations"]) == sorted(kept)
    assert len(kept) > 0


def test_filters_by_town_and_territory(client):
    query = {"indicator": "population", "town": "rudny,balkhash", "territory": "town"}
    rows = client.get("observations.json", params=query).json()["observations"]
    assert {(row["town_id"], row["territory"]) for row in rows} == {("rudny", "town"), ("balkhash", "town")}


def test_pages_add_up(client):
    first = client.get("observations.csv?indicator=population&limit=300")
    whole = table(client.get("indicators/population.csv")).drop(columns="readme")
    parts, answer = [table(first).drop(columns="readme")], first
    while "next" in answer.links:
        answer = client.get(answer.links["next"]["url"])
        parts.append(table(answer).drop(columns="readme"))
    assert len(parts) > 2
    assert pd.concat(parts, ignore_index=True).to_csv() == whole.to_csv()
    assert int(first.headers["x-total-count"]) == len(whole)


def test_the_pages_of_a_table_add_up_and_say_how_many_rows_there_are(client, atlas):
    answer = client.get("tables/settlements.csv?limit=200")
    parts = [table(answer)]
    assert "prev" not in answer.links
    while "next" in answer.links:
        answer = client.get(answer.links["next"]["url"])
        parts.append(table(answer))
    assert [len(part) for part in parts] == [200, 200, len(atlas.settlements) - 400]
    assert pd.concat(parts)["settlement_id"].tolist() == atlas.settlements["settlement_id"].tolist()
    assert int(answer.headers["x-total-count"]) == len(atlas.settlements)
    assert len(table(client.get(answer.links["prev"]["url"]))) == 200
    assert table(client.get("tables/settlements.csv?offset=999999")).empty


@pytest.mark.parametrize("name", ["observations", "network_edges"])
def test_no_answer_holds_more_than_a_page(client, atlas, name):
    answer = client.get(f"tables/{name}.csv")
    assert len(table(answer)) == min(len(atlas.table(name)), MOST_ROWS)
    assert ("next" in answer.links) == (len(atlas.table(name)) > MOST_ROWS)


def test_the_package_names_every_page_of_a_long_table(client, atlas):
    paths = {one["name"]: one["path"] for one in client.get("datapackage.json").json()["resources"]}
    assert paths["towns"] == "http://atlas.test/api/v1/tables/towns.csv"
    pages = [table(client.get(path)) for path in paths["observations"]]
    assert max(map(len, pages)) == MOST_ROWS
    assert sum(map(len, pages)) == len(atlas.observations)


def test_the_package_describes_the_columns_that_are_there(client):
    for one in client.get("datapackage.json").json()["resources"]:
        header = table(client.get(f"tables/{one['name']}.csv?limit=1")).columns.tolist()
        assert [field["name"] for field in one["schema"]["fields"]] == header


def test_a_missing_value_is_empty_and_says_why(client, atlas):
    rows = client.get("observations.json?indicator=birth_rate_computed").json()["observations"]
    missing = [row for row in rows if row["value"] is None]
    assert missing
    assert {row["obs_status"] for row in missing} <= {"O", "M", "L", "Q"}
    assert all(row["status"] in {"A", "C", "M", "N"} for row in missing)
    assert not {row["obs_status"] for row in rows if row["value"] is not None} & {"O", "M", "L", "Q"}


def test_metadata_tell_coverage_sources_and_every_caveat(client, atlas):
    told = client.get("indicators/population.metadata.json").json()
    frame = observations.of_indicator(atlas, "population")
    held = frame[frame["value"].notna()]
    assert told["coverage"]["values"] == len(held)
    assert (told["coverage"]["first"], told["coverage"]["last"]) == (held["period"].min(), held["period"].max())
    used = {word for text in frame["source_id"] for word in text.split()}
    assert {source["source_id"] for source in told["sources"]} == used
    assert all(source["address"] and source["accessed"] for source in told["sources"])
    noted = {word for text in frame["note"] for word in text.split()}
    assert noted <= {note["id"] for note in told["notes"]}
    assert all(set(note["text"]) == {"kk", "ru", "en"} for note in told["notes"])
    assert [column["name"] for column in told["columns"]] == [*frame.columns, "readme"]


def test_csvw_describes_the_columns_that_are_there(client):
    answer = client.get("indicators/population.csv")
    (described,) = [one for one in answer.headers["link"].split(", ") if "csvm+json" in one]
    document = client.get(described[1 : described.index(">")]).json()
    header = next(csv.reader(io.StringIO(answer.text)))
    assert document["url"] == "http://atlas.test/api/v1/indicators/population.csv"
    assert [column["name"] for column in document["tableSchema"]["columns"]] == header
    assert not answer.content.startswith(b"\xef\xbb\xbf")


def test_the_zip_is_a_valid_data_package_and_the_same_each_time(client, tmp_path):
    packed = client.get("indicators/birth_rate_computed.zip").content
    assert packed == client.get("indicators/birth_rate_computed.zip").content
    path = tmp_path / "package.zip"
    path.write_bytes(packed)
    report = Package(str(path)).validate()
    assert report.valid, report.flatten(["message"])
    with zipfile.ZipFile(path) as files:
        assert files.read("birth_rate_computed.csv") == client.get("indicators/birth_rate_computed.csv").content
        assert json.loads(files.read("birth_rate_computed.metadata.json"))["id"] == "birth_rate_computed"
        readme = files.read("README.md").decode()
        assert all(word in readme for word in ("akimat", "акимат", "әкімдігі"))
        assert "ODbL" in files.read("LICENSES.md").decode()


@pytest.mark.parametrize("name", ["towns", "zones", "projects", "groups", "sources"])
def test_a_table_is_as_in_data(client, atlas, name):
    """Numbers may be written otherwise, but are the same; text is the same to the letter."""
    files = sorted((atlas.folder / name).glob("*.csv")) or [atlas.folder / f"{name}.csv"]
    kept = [row for file in files for row in csv.DictReader(file.open(encoding="utf-8", newline=""))]
    served = list(csv.DictReader(io.StringIO(client.get(f"tables/{name}.csv").text, newline="")))
    assert {row.pop("readme").rpartition(" ")[2] for row in served} == {"http://atlas.test/api/v1/readme.md"}

    def number(text):
        try:
            return float(text)
        except ValueError:
            return text

    assert [{k: number(v) for k, v in row.items()} for row in served] == [
        {k: number(v) for k, v in row.items()} for row in kept
    ]


def test_all_indicators_are_listed_with_their_files(client, atlas):
    told = client.get("indicators.json").json()["indicators"]
    assert [one["id"] for one in told] == atlas.indicators["indicator_id"].tolist()
    for link in told[0]["links"]:
        assert client.get(link["href"]).status_code == 200


def test_a_file_of_chosen_values_says_what_where_and_when_in_its_name(client):
    answer = client.get(
        "observations.csv", params={"indicator": "population", "town": "balkhash", "period": "2015/2020"}
    )
    assert "_population_balkhash_2015-2020_v" in answer.headers["content-disposition"]
