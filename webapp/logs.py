"""How the processes log: in words for people, or one JSON object for each event, for programs (`UNCRAMP_LOG=json`)."""

import logging.config
from typing import Any

TEXT, JSON = FORMS = "text", "json"
FORMATTERS: dict[str, dict[str, Any]] = {
    TEXT: {"format": "%(asctime)s %(levelname)s %(message)s", "datefmt": "%Y-%m-%d %H:%M:%S"},
    JSON: {
        "()": "pythonjsonlogger.json.JsonFormatter",
        "fmt": "%(levelname)s %(name)s %(message)s",
        "rename_fields": {"levelname": "level", "name": "logger"},
        "timestamp": True,
    },
}
LOGGERS = ("webapp", "_granian")
"""Ours, Flask's among them, and the web server's."""


def configuration(form: str) -> dict[str, Any]:
    """For `logging.config`, in one of FORMS. Nobody logs who asks for what: there is no log of visits."""
    console = {"class": "logging.StreamHandler", "stream": "ext://sys.stderr", "formatter": form}
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {form: FORMATTERS[form]},
        "handlers": {"console": console},
        "loggers": {name: {"handlers": ["console"], "level": "INFO"} for name in LOGGERS},
    }


def configure(form: str) -> None:
    """From now on this process logs so."""
    logging.config.dictConfig(configuration(form))
