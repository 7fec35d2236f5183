import hashlib
import json
import os
import re
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from streamlit import config

from geo.web import assets


@pytest.fixture
def geometry(tmp_path: Path) -> Path:
    folder = tmp_path / "geometry"
    folder.mkdir()
    (folder / "lakes.geojson").write_text('{"type":"FeatureCollection","features":[]}')
    return folder


def test_names_carry_the_hash_of_the_content(tmp_path, geometry):
    static = tmp_path / "static"
    names = assets.publish(static, geometry)
    assert set(names) == {"map.js", "map.css", "frame.js", "layers", "details"}
    script = (static / names["map.js"]).read_text()
    assert all(part in script for part in ("Leaflet 1.9", "window.Atlas =", "window.AtlasLabels ="))
    for public in names.values():
        digest = hashlib.sha256((static / public).read_bytes()).hexdigest()
        assert assets.HASHED.search(public)
        assert digest[:12] in public


def test_layers_go_as_one_file_by_name_and_what_the_map_does_not_draw_stays_away(tmp_path, geometry):
    (geometry / "deserts.geojson").write_text("not for the map")
    names = assets.publish(tmp_path / "static", geometry)
    for name in ("layers", "details"):
        layers = json.loads((tmp_path / "static" / names[name]).read_text())
        assert layers == {"lakes": {"type": "FeatureCollection", "features": []}}


def test_no_name_holds_an_underscore(tmp_path, geometry):
    """streamlit-folium's hash of the base map forgets what follows one, the content hash too."""
    assert not [name for name in assets.publish(tmp_path / "static", geometry).values() if "_" in name]


def test_a_second_start_writes_nothing_anew(tmp_path, geometry):
    static = tmp_path / "static"
    first = assets.publish(static, geometry)
    before = {path.name: path.stat().st_ino for path in static.iterdir()}
    assert assets.publish(static, geometry) == first
    assert {path.name: path.stat().st_ino for path in static.iterdir()} == before


def test_a_start_marks_what_is_in_use(tmp_path, geometry):
    static = tmp_path / "static"
    assets.publish(static, geometry)
    for path in static.iterdir():
        os.utime(path, (1, 1))
    assets.publish(static, geometry)
    assert min(path.stat().st_mtime for path in static.iterdir()) > 1


def test_changed_content_gets_a_new_name_and_the_old_file_stays_for_a_day(tmp_path, geometry):
    """An older process may still serve it: a deploy must not blank the maps that are open."""
    static = tmp_path / "static"
    old = assets.publish(static, geometry)["layers"]
    (geometry / "lakes.geojson").write_text('{"type":"FeatureCollection","features":[],"a":1}')
    new = assets.publish(static, geometry)["layers"]
    assert new != old
    assert (static / old).exists()
    os.utime(static / old, (1, 1))
    assets.publish(static, geometry)
    assert not (static / old).exists()
    assert (static / new).exists()


def test_what_is_made_of_the_data_is_put_beside_and_marked_as_in_use(tmp_path):
    static = tmp_path / "static"
    static.mkdir()
    name = assets.put("points-zones.json", b"{}", static)
    assert assets.HASHED.search(name)
    assert "_" not in name
    os.utime(static / name, (1, 1))
    assert assets.put("points-zones.json", b"{}", static) == name
    assert (static / name).stat().st_mtime > 1
    assert assets.put("points-zones.json", b"[]", static) != name


def test_a_file_that_another_process_sweeps_at_that_moment_is_written_whole(tmp_path, monkeypatch):
    monkeypatch.setattr(Path, "exists", lambda _: True)  # it was there a moment ago
    name = assets.put("points-zones.json", b"{}", tmp_path)
    assert (tmp_path / name).read_bytes() == b"{}"


def test_only_our_own_litter_is_swept(tmp_path, geometry):
    static = tmp_path / "static"
    static.mkdir()
    kept = static / "robots.txt"
    kept.write_text("")
    fresh, old = (static / f".layers-{'0' * 12}.json.{n}" for n in (1, 2))
    fresh.write_text("")
    old.write_text("")
    os.utime(old, (1, 1))
    assets.publish(static, geometry)
    assert kept.exists()
    assert fresh.exists()  # another process may be writing it right now
    assert not old.exists()


def test_many_starts_at_once_leave_whole_files(tmp_path, geometry):
    static = tmp_path / "static"
    with ThreadPoolExecutor(6) as pool:
        answers = list(pool.map(lambda _: dict(assets.publish(static, geometry)), range(12)))
    assert all(answer == answers[0] for answer in answers)
    for public in answers[0].values():
        assert hashlib.sha256((static / public).read_bytes()).hexdigest()[:12] in public


def test_addresses_honour_the_base_path(monkeypatch):
    monkeypatch.setattr(assets, "publish", lambda: {"layers": "layers-0.json"})
    assets.urls.cache_clear()
    previous = config.get_option("server.baseUrlPath")
    try:
        config.set_option("server.baseUrlPath", "atlas/")
        assert assets.urls()["layers"] == "/atlas/app/static/layers-0.json"
        assert re.fullmatch(r"/atlas/static/media/\S+\.woff2", assets.urls()["font"])
    finally:
        config.set_option("server.baseUrlPath", previous)
        assets.urls.cache_clear()


def test_scripts_of_the_frame_go_as_one_file_without_comments() -> None:
    assert assets.uncommented("a { b: c; } /* said\n to us */\nd { e: f; } // g") == "a { b: c; } d { e: f; } // g"
    code = {name: content.decode() for name, _, content in assets.sources()}["frame.js"]
    assert "/*" not in code
    assert all(f"window.{one}" in code for one in ("atlasChrome", "atlasTheme", "atlasCite", "atlasPrint"))


def test_a_style_sheet_is_squeezed_without_losing_a_selector_or_a_value() -> None:
    style = "/* a */\n@media (min-width: 9px) {\n  a b, c > d { margin: 0 1px; color: red; }\n}\n"
    assert assets.squeezed(style) == "@media (min-width: 9px){a b, c > d{margin: 0 1px;color: red;}}"
