"""The languages of the project's own content."""

LANGUAGES = ("en", "es", "nl")
