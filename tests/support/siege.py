"""How long the tests that besiege the server do so: seconds in the suite, minutes where somebody asks for them."""

import os

SECONDS = float(os.environ.get("SIEGE_SECONDS") or 15)
"""`SIEGE_SECONDS=300 make test ARGS="-k 'hostile or all_killed or many_machines'"` plays longer."""
EXAMPLES = int(80 * SECONDS)
"""Requests that are made up for one property; a slow machine needs longer for them than those seconds."""
