"""The pages that people read and use: one module a room."""

from webapp.pages.registry import Pages

pages = Pages()

from webapp.pages import card, comfort, diary, learn, own, plan, relief, settings, stretch, water  # noqa: E402, F401 (registers the views)
