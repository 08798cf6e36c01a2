# npm packages, with the Node that comes as a Python package: none need be installed. Sourced by bin/setup.

# install_node_packages run|dev FOLDER: as its package-lock.json says, unless they are there. `run` is what rendering
# needs, and part of `dev`.
install_node_packages() {
  local lock="$2/package-lock.json" installed="$2/node_modules/.installed" known
  known="$(cksum <"$lock")"
  [ "$(cat "$installed-dev" 2>/dev/null)" = "$known" ] && return
  [ "$1" = run ] && [ "$(cat "$installed-run" 2>/dev/null)" = "$known" ] && return
  say "installing the npm packages of $lock"
  local omit=()
  [ "$1" = dev ] || omit=(--omit=dev)
  (cd "$2" && PATH="$root/.venv/bin:$PATH" npm ci --ignore-scripts --loglevel error --no-audit --no-fund "${omit[@]}" >&2)
  echo "$known" >"$installed-$1"
}
