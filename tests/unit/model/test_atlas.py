from hypothesis import given
from hypothesis import strategies as st
from pandas.testing import assert_frame_equal


@given(ids=st.lists(st.sampled_from(["population", "births", "atlantis", ""])))
def test_where_gives_the_rows_that_a_filter_gives_in_their_order(small_atlas, ids):
    seen = small_atlas.observations
    assert_frame_equal(small_atlas.where("observations", "series_id", ids), seen[seen["series_id"].isin(ids)])
