# The Python environment in .venv. Sourced by bin/setup.

is_new_enough() { "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; }

# Prints the first Python that works and is new enough; $PYTHON chooses another, and nothing else is taken then.
find_python() {
  local python
  [ -z "${PYTHON:-}" ] || is_new_enough "$PYTHON" || fail "PYTHON is $PYTHON, which is no Python 3.11 or newer"
  for python in ${PYTHON:+"$PYTHON"} python3 python3.14 python3.13 python3.12 python3.11; do
    if is_new_enough "$python"; then
      echo "$python"
      return
    fi
  done
  fail "Python 3.11 or newer is needed (PYTHON=/path/to/python3 chooses one).
  Debian, Ubuntu:   sudo apt-get install python3 python3-venv"
}

# Debian and Ubuntu package the part of Python that makes environments apart.
ensure_venv_module() {
  local python="$1" package
  "$python" -c 'import venv, ensurepip' 2>/dev/null && return
  package="$("$python" -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])')"
  if can_install_packages && install_packages "$package" && "$python" -c 'import venv, ensurepip' 2>/dev/null; then
    return
  fi
  fail "$python cannot make environments. Debian, Ubuntu:   sudo apt-get install $package"
}

# A moved environment, one left half-made and one that lost its Python (an upgraded system) are made anew.
environment_is_sound() {
  [ ! -e .venv/.unfinished ] && grep -qsF "$PWD/.venv" .venv/pyvenv.cfg &&
    .venv/bin/python -c 'import pip, sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null
}

make_environment() {
  local python
  # Making it anew empties the folder, which would be another project's.
  [ ! -L .venv ] || fail ".venv is a link to an environment that is not this folder's; remove the link"
  python="$(find_python)"
  ensure_venv_module "$python"
  say "making .venv with $("$python" --version)"
  "$python" -m venv --clear .venv
}

# The stamp is written last, so that an interrupted set-up is taken up again.
is_current() { [ "$(cat ".venv/.installed-$1" 2>/dev/null)" = "$(cksum <"$2")" ]; }

# install_python_packages run|dev: the development lock holds the packages of both.
install_python_packages() {
  local lock=requirements.lock
  [ "$1" = run ] || lock=requirements-dev.lock
  if environment_is_sound; then
    is_current run requirements.lock && is_current "$1" "$lock" && return
  else
    make_environment
  fi
  say "installing the Python packages of $lock"
  touch .venv/.unfinished
  .venv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes --requirement "$lock"
  rm .venv/.unfinished
  cksum <requirements.lock >.venv/.installed-run
  [ "$1" = run ] || cksum <"$lock" >".venv/.installed-$1"
}
