"""/metrics: how sending goes, for Prometheus; from the database, so that every server tells the same."""

from collections.abc import Iterator
from datetime import datetime

from flask import Blueprint, Response, abort, current_app
from flask.typing import ResponseReturnValue
from prometheus_client import CollectorRegistry, generate_latest
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, HistogramMetricFamily, Metric
from prometheus_client.exposition import CONTENT_TYPE_LATEST
from prometheus_client.registry import Collector

from webapp.reminders.heartbeat import last_heartbeat
from webapp.reminders.service import Service, current
from webapp.reminders.store import deliveries, schedules, tallies
from webapp.reminders.store.database import DatabaseError, Transaction
from webapp.reminders.store.tallies import Key
from webapp.reminders.tallies import BOUNDS, FAILED, GONE, LATE, LATE_SECONDS, RETRY, SENT, SHOWN

blueprint = Blueprint("metrics", __name__)


@blueprint.get("/metrics")
def metrics() -> ResponseReturnValue:
    """404 unless a setting switches it on; 503 while the database is away."""
    if not current_app.extensions["settings"].metrics:
        abort(404)
    registry = CollectorRegistry()
    try:
        current().prepare()
        registry.register(_Collector(current()))
        text = generate_latest(registry)
    except DatabaseError:
        return Response("the database is away\n", 503, {"Cache-Control": "no-store"}, content_type="text/plain")
    return Response(text, 200, {"Cache-Control": "no-store"}, content_type=CONTENT_TYPE_LATEST)


class _Collector(Collector):
    def __init__(self, service: Service) -> None:
        self._service = service

    def describe(self) -> Iterator[Metric]:
        """Nothing: the registry would ask the database twice otherwise."""
        return iter(())

    def collect(self) -> Iterator[Metric]:
        now = self._service.now()
        with self._service.reading() as session:
            counted = tallies.all_of(session)
            yield from _queue(session, now)
        yield _messages(counted)
        yield _shown(counted)
        yield _lateness(counted)
        heartbeat = last_heartbeat(self._service.database, now)
        if heartbeat:
            name, words = "uncramp_worker_heartbeat_age_seconds", "Since a worker was last alive."
            yield GaugeMetricFamily(name, words, value=(now - heartbeat).total_seconds())


def _queue(session: Transaction, now: datetime) -> Iterator[Metric]:
    due = schedules.count_due(session, now)
    yield GaugeMetricFamily("uncramp_reminders_due", "Reminders whose time has come and that no worker has.", due)
    oldest = schedules.first_due(session, now)
    seconds = (now - oldest).total_seconds() if oldest else 0.0
    yield GaugeMetricFamily("uncramp_reminders_due_oldest_seconds", "For how long the first of them is due.", seconds)
    open_ = GaugeMetricFamily("uncramp_deliveries_open", "Deliveries that are not over.", labels=["status"])
    for status, count in deliveries.count_open(session).items():
        open_.add_metric([status], count)
    yield open_


def _messages(counted: dict[Key, float]) -> Metric:
    words = "Attempts to send a message, by how they ended."
    family = CounterMetricFamily("uncramp_messages", words, labels=["service", "outcome", "reason"])
    for (name, service, reason), count in counted.items():
        if name in (SENT, GONE, RETRY, FAILED):
            family.add_metric([service, name, reason], count)
    return family


def _shown(counted: dict[Key, float]) -> Metric:
    family = CounterMetricFamily("uncramp_shown", "Reminders that a phone told it showed.", labels=["service"])
    for (name, service, _), count in counted.items():
        if name == SHOWN:
            family.add_metric([service], count)
    return family


def _lateness(counted: dict[Key, float]) -> Metric:
    words = "From the time wished until the push service had the message."
    family = HistogramMetricFamily("uncramp_lateness_seconds", words, labels=["service"])
    for (name, service, _), seconds in counted.items():
        if name == LATE_SECONDS:
            buckets, sum_ = [], 0.0
            for bound in (*map(str, BOUNDS), "+Inf"):
                sum_ += counted.get((LATE, service, bound), 0.0)
                buckets.append((bound, sum_))
            family.add_metric([service], buckets, seconds)
    return family
