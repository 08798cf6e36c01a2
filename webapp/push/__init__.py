"""Web Push: how one message reaches one browser (RFC 8030, 8188, 8291, 8292). Knows nothing of reminders."""
