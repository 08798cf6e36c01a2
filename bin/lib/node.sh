# npm packages, with the Node that comes as a Python package: none need be installed. Sourced by bin/setup.

# install_node_packages FOLDER: as its package-lock.json says, unless they are there.
install_node_packages() {
  local stamp="$1/node_modules/.installed"
  [ "$(cat "$stamp" 2>/dev/null)" = "$(cksum <"$1/package-lock.json")" ] && return
  say "installing the npm packages of $1/package-lock.json"
  (cd "$1" && PATH="$root/.venv/bin:$PATH" npm ci --ignore-scripts --loglevel error --no-audit --no-fund >&2)
  cksum <"$1/package-lock.json" >"$stamp"
}
