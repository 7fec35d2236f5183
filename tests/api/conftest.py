"""The open data interface over the real data, without a server where none is needed."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from geo.model.atlas import Atlas
from geo.web import routes
from geo.web.routes.limits import Buckets
from tests.browser.harness import app, serve


def generous() -> Buckets:
    return Buckets(burst=1_000_000)


@pytest.fixture(scope="session")
def atlas(committed: Atlas) -> Atlas:
    return committed


@pytest.fixture(scope="session")
def interface(atlas: Atlas) -> Starlette:
    return Starlette(routes=list(routes.routes(lambda: atlas, buckets=generous())))


@pytest.fixture(scope="session")
def client(interface: Starlette) -> TestClient:
    return TestClient(interface, base_url="http://atlas.test/api/v1", raise_server_exceptions=False)


@pytest.fixture(scope="session")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Give the address of the interface beside the app, served as readers get it."""
    with serve(app(), Path(tmp_path_factory.mktemp("api")) / "server.log") as address:
        yield f"{address}/api/v1"
