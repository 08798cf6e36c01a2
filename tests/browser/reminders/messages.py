"""What the server's worker would send."""

import json


def message(kind: str = "water", delivery: str = "abc", language: str = "en") -> str:
    notification = {
        "title": "A glass?",
        "body": "Only if you like.",
        "lang": language,
        "navigate": f"https://elsewhere.example/{language}/water/#reminder={delivery}",
        "tag": kind,
        "data": {"delivery": delivery, "kind": kind, "due": "2026-11-22T12:00:00+00:00"},
    }
    return json.dumps({"web_push": 8030, "notification": notification})
