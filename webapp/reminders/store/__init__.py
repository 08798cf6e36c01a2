"""Everything that is SQL: tables, queries, transactions. No other module of the reminders knows the database."""
