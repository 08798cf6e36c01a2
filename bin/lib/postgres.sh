# PostgreSQL's programs for tests, which start a server of their own from them. Sourced by bin/setup.

has_postgres() { command -v initdb >/dev/null || compgen -G '/usr/lib/postgresql/*/bin/initdb' >/dev/null; }

install_postgres() {
  has_postgres && return
  if can_install_packages && install_packages postgresql && has_postgres; then return; fi
  fail "no PostgreSQL server, which the tests of reminders need beside SQLite.
  Debian, Ubuntu:   sudo apt-get install postgresql
  macOS:            brew install postgresql"
}
