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

from geo.web import routes
from geo.web.routes.limits import Buckets

EXAMPLES, INDICATORS = 25, 8
LEAK = re.compile(rb"Traceback|File \"|/geo/|site-packages|/(home|root|tmp|usr)/")


def varies(operation):
    return bool(operation.parts or operation.query)


# Where nothing varies there is nothing to get wrong.
CASES = [
    pytest.param(operation, mode, id=f"{operation.id}-{mode.name.lower()}")
    for operation in routes.OPERATIONS
    for mode in GenerationMode
    if mode.is_positive or varies(operation)
]


@pytest.fixture(scope="session")
def described(committed):
    """Load the description from the routes themselves, over the real data but with few indicators: each is computed."""
    few = replace(committed, indicators=committed.indicators.tail(INDICATORS).reset_index(drop=True))
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


@pytest.mark.parametrize(("operation", "mode"), CASES)
def test_the_interface_keeps_to_its_description(described, operation, mode):
    @given(case=described[f"/{operation.path}"]["GET"].as_strategy(generation_mode=mode))
    @settings(max_examples=EXAMPLES if varies(operation) else 2, deadline=None, suppress_health_check=list(HealthCheck))
    def ask(case):
        if mode.is_positive and case.query:
            in_order(case.query)
        answer = case.call_and_validate()
        # Which of them is right, Schemathesis has checked; a wrong value may come down to an empty query.
        assert answer.status_code in {200, 400, 404}
        if answer.status_code != 200:
            assert not LEAK.search(answer.content)

    ask()
