"""Reminders: who wants which, when each is due, and a worker that sends them."""
