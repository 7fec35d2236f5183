from geo.store import load
from geo.web import cached, warm


def test_each_step_is_done_and_followed_by_a_rest():
    done = []
    warm.run([lambda: done.append("one"), lambda: done.append("two")], rest=lambda seconds: done.append(seconds >= 0))
    assert done == ["one", True, "two", True]


def test_pages_find_what_was_made():
    atlas = load()
    made = {id(frame) for frame in (step() for step in warm.steps(atlas)) if frame is not None}
    assert all(id(cached.own(atlas, one)) in made for one in atlas.indicators["indicator_id"])
