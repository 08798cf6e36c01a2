"""The reminders' API: JSON, one device at a time, no cookies. The contract is in docs/api.md."""
