"""Serving: files of the written site are answered at once, and everything else by Flask in a few threads."""
