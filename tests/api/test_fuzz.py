"""Whatever is sent, the interface answers as its description says: valid requests are served, others refused with why.

Schemathesis makes the requests from the OpenAPI description, right and wrong ones.
"""

import re
from dataclasses import replace

import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings
from schemathesis import GenerationMode
from starlette.applications import Starlette

from geo import store
from geo.web import routes
from geo.web.routes.limits import Buckets

EXAMPLES, INDICATORS = 25, 8
LEAK = re.compile(rb"Traceback|File \"|/geo/|site-packages|/(home|root|tmp|usr)/")


@pytest.fixture(scope="session")
def described():
    """Load the description from the routes themselves, over the real data but with few indicators: each is computed."""
    atlas = store.load()
    few = replace(atlas, indicators=atlas.indicators.tail(INDICATORS).reset_index(drop=True))
    generous = Buckets(burst=1_000_000)
    app = Starlette(routes=list(routes.routes(lambda: few, buckets=generous)))
    return schemathesis.openapi.from_asgi("/api/v1/openapi.json", app)


def in_order(query):
    """Put ends in order: JSON Schema can't say that south is below north, nor that one year is before another."""
    box, years = str(query.get("bbox", "")).split(","), str(query.get("period", "")).split("/")
    if len(box) in (4, 6):
        half = len(box) // 2
        box[1], box[half + 1] = sorted((box[1], box[half + 1]), key=float)
        query["bbox"] = ",".join(box)
    if len(years) == 2 and ".." not in years:
        query["period"] = "/".join(sorted(years))


@pytest.mark.parametrize("mode", list(GenerationMode), ids=lambda mode: mode.name.lower())
@pytest.mark.parametrize("operation", routes.OPERATIONS, ids=lambda operation: operation.id)
def test_the_interface_keeps_to_its_description(described, operation, mode):
    free = not operation.parts and not operation.query
    if free and mode.is_negative:
        pytest.skip("nothing to get wrong")

    @given(case=described[f"/{operation.path}"]["GET"].as_strategy(generation_mode=mode))
    @settings(max_examples=2 if free else EXAMPLES, deadline=None, suppress_health_check=list(HealthCheck))
    def ask(case):
        if mode.is_positive and case.query:
            in_order(case.query)
        answer = case.call_and_validate()
        assert answer.status_code in ({200, 404} if mode.is_positive else {400, 404})
        if answer.status_code != 200:
            assert not LEAK.search(answer.content)

    ask()
