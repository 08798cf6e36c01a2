# What to say, and how to install packages of the distribution. Sourced by bin/setup.

say() { printf 'setup: %s\n' "$*" >&2; }

fail() {
  printf 'setup: %s\n' "$*" >&2
  exit 1
}

# True when this user may install the distribution's packages without being asked for a password.
can_install_packages() { [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; }

# install_packages NAME...: the package lists of a fresh machine are empty or old, hence the update.
install_packages() {
  say "apt-get install $*"
  # Nobody waits for a mirror that does not answer.
  local patience=(-o Acquire::http::Timeout=15 -o Acquire::Retries=1)
  apt-get update -qq "${patience[@]}" >&2 || true
  DEBIAN_FRONTEND=noninteractive apt-get install -qq "${patience[@]}" -y --no-install-recommends "$@" >&2
}

install_caddy() {
  command -v caddy >/dev/null && return
  if can_install_packages && install_packages caddy; then return; fi
  say "no Caddy, so nothing is tested or measured over HTTP/2 with TLS; to get that: sudo apt-get install caddy"
}
