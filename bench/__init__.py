"""The project's own figures: `make bench` measures them in one run and prints them as one table."""
