from hypothesis import given
from hypothesis import strategies as st

from geo.web.routes.limits import Buckets, client_of


class Clock:
    def __init__(self):
        self.now = 0.0

    def __call__(self):
        return self.now


def test_a_client_has_a_burst_and_then_a_rate():
    clock = Clock()
    buckets = Buckets(burst=2, per_second=4, clock=clock)
    assert [buckets.wait("a") for _ in range(3)] == [0, 0, 0.25]
    clock.now = 0.25
    assert [buckets.wait("a") for _ in range(2)] == [0, 0.25]


def test_clients_do_not_share():
    buckets = Buckets(burst=1, per_second=1, clock=Clock())
    assert [buckets.wait(client) for client in "abab"] == [0, 0, 1, 1]


def test_a_refused_request_costs_nothing():
    clock = Clock()
    buckets = Buckets(burst=1, per_second=1, clock=clock)
    for _ in range(50):
        buckets.wait("a")
    clock.now = 1
    assert buckets.wait("a") == 0


@given(st.lists(st.integers(0, 60), max_size=200))
def test_the_clients_remembered_are_bounded_and_the_latest(clients):
    buckets = Buckets(burst=1, per_second=0.001, most=5, clock=Clock())
    for client in clients:
        buckets.wait(str(client))
    latest = list(dict.fromkeys(reversed(clients)))[:5]
    assert len(buckets) == len(latest)
    assert all(buckets.wait(str(client)) > 0 for client in latest)


@given(st.lists(st.floats(0, 30), min_size=1, max_size=60))
def test_no_order_of_requests_gets_more_than_the_burst_and_the_rate(pauses):
    clock = Clock()
    buckets = Buckets(burst=5, per_second=2, clock=clock)
    served = 0
    for pause in pauses:
        clock.now += pause
        served += buckets.wait("a") == 0
    assert served <= 5 + 2 * (clock.now - pauses[0]) + 1e-6


def test_one_network_of_ipv6_is_one_client():
    assert client_of("2001:db8:1:2::1") == client_of("2001:db8:1:2:ffff::9") != client_of("2001:db8:1:3::1")
    assert client_of("192.0.2.1") != client_of("192.0.2.2")
    assert client_of("testclient") == "testclient"
