"""What Uncramp knows, as frozen, checked types: one module a subject, one struct a file of `content/`."""
