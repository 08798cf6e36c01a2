"""What a browser may render before a tap: https://wicg.github.io/nav-speculation/speculation-rules.html."""

import json

RULES = {
    "prerender": [
        {"where": {"selector_matches": "[data-start]"}, "eagerness": "immediate"},
        # From the moment that a finger or a mouse presses.
        {"where": {"href_matches": "/*"}, "eagerness": "conservative"},
    ]
}
SPECULATION = json.dumps(RULES, separators=(",", ":"))
"""The text of the script element: the security policy lets exactly this through."""
