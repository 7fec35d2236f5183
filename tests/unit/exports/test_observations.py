import pytest

from geo.exports import observations
from geo.model.vocabulary import Flag


@pytest.mark.parametrize(
    ("flags", "code"),
    [("", "A"), ("b", "B"), ("be", "B"), ("de", "D"), ("ep", "E"), ("pu", "P"), ("u", "U"), ("r", "A"), ("x", "A"),
     ("ux", "U"), ("A", "M"), ("C", "Q"), ("M", "O"), ("N", "L")],
)  # fmt: skip
def test_flags_become_the_sdmx_code_that_ranks_highest(flags, code):
    assert observations.obs_status(flags) == code


def test_every_flag_that_sdmx_has_is_translated():
    assert set(Flag) - set(observations.SDMX) == {Flag.REVISED, Flag.CORRECTED}


def test_all_rows_of_an_indicator_with_what_explains_them(small_atlas):
    frame = observations.of_indicator(small_atlas, "population")
    assert list(frame) == [column.name for column in observations.COLUMNS]
    assert set(frame["unit"]) == {"persons"}
    assert not frame.duplicated(["town_id", "territory", "period"]).any()
    with pytest.raises(KeyError):
        observations.of_indicator(small_atlas, "nothing")


def test_filters_let_through_what_they_name_and_everything_when_empty(small_atlas):
    whole = observations.select(small_atlas, ["population", "migration"])
    assert len(whole) == sum(len(observations.of_indicator(small_atlas, one)) for one in ("population", "migration"))
    town = whole["town_id"].iat[0]
    some = observations.select(small_atlas, ["population"], towns=[town], first=2010, last=2012)
    expected = whole[(whole["indicator_id"] == "population") & (whole["town_id"] == town)]
    expected = expected[expected["period"].between(2010, 2012)]
    assert some.to_dict("records") == expected.to_dict("records") or some.equals(expected.reset_index(drop=True))
