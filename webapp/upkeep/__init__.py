"""What keeps an installation in order: backups, and a look at what is wrong with it."""
