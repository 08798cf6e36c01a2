"""What the API answers when all went well."""

from typing import Any

import msgspec
from flask import Response

from webapp.reminders.devices import next_due
from webapp.reminders.store import deliveries, schedules
from webapp.reminders.store.database import Transaction
from webapp.reminders.store.models import Device

RECENT = 20
"""Deliveries that a device is told of."""
DELIVERY_FIELDS = ("id", "kind", "due_at", "status", "sent_at", "shown_at", "reason")


def json_response(body: dict[str, Any], status: int = 200) -> Response:
    """Moments leave as RFC 3339 in UTC."""
    return Response(
        msgspec.json.encode(body), status, {"Cache-Control": "no-store"}, content_type="application/json; charset=utf-8"
    )


def stored(session: Transaction, device: Device) -> dict[str, Any]:
    """All that is stored of a device, but for what is secret."""
    reminders = schedules.reminders_of(session, device.id)
    recent = deliveries.latest_of(session, device.id, RECENT)
    return {
        "endpoint": device.endpoint,
        "language": device.language,
        "timezone": device.timezone,
        "discreet": device.discreet,
        "next_due": next_due(reminders),
        "reminders": [
            {
                "kind": each.kind,
                "days": each.days,
                "times": each.times,
                "not_before": each.not_before,
                "next_due": each.due_at,
            }
            for each in reminders
        ],
        "deliveries": [{name: getattr(each, name) for name in DELIVERY_FIELDS} for each in recent],
    }
