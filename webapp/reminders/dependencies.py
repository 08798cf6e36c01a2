"""What the API and a worker need, put together from the settings of this app."""

from flask import Flask

from webapp.config import BadSetting, Settings
from webapp.migrations import Migration
from webapp.push import keys
from webapp.push.endpoints import PushServices
from webapp.push.sender import Sender
from webapp.push.vapid import Vapid
from webapp.reminders.message_texts import message_texts
from webapp.reminders.service import Service
from webapp.reminders.store.database import PATIENCE, open_database
from webapp.reminders.store.shared_clock import SharedClock
from webapp.reminders.worker import Dependencies

LOCAL_CONTACT = "mailto:nobody@uncramp.example"


def open_service(app: Flask) -> Service:
    """What a command needs: the database is there and up to date. Raises BadKeyError and DatabaseError."""
    service = service_of(app)
    service.prepare()
    return service


def service_of(app: Flask, patience: int = PATIENCE) -> Service:
    """With a database that may be away, and for which a call waits `patience` seconds at most. Raises BadKeyError."""
    settings: Settings = app.extensions["settings"]
    clock = SharedClock()
    database = open_database(settings.database, patience, clock.set)
    return Service(
        database=database,
        services=PushServices(settings.push_hosts),
        push_key=keys.public_text(keys.load_or_make(settings.instance)),
        languages=frozenset(language.code for language in app.extensions["languages"]),
        now=lambda: clock.now() + settings.now_offset,
        sends=settings.sends_reminders,
        prepare=Migration(database),
    )


def worker_dependencies(app: Flask, service: Service) -> Dependencies:
    """Raises BadSetting where nobody can be asked about what is sent."""
    settings: Settings = app.extensions["settings"]
    if not settings.sends_reminders:
        raise BadSetting("UNCRAMP_CONTACT is missing: push services want to know whom to ask, as mailto: or https:")
    vapid = Vapid(keys.load_or_make(settings.instance), settings.contact or LOCAL_CONTACT)
    return Dependencies(
        database=service.database,
        sender=Sender(service.services, vapid),
        origin=settings.origin or settings.address,
        texts=message_texts(app),
        now=service.now,
    )
