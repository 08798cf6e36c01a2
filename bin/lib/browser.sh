# Browsers for tests, figures and screenshots. Sourced by bin/setup.

install_browser() {
  bin/find-browser >/dev/null && return
  say "no Chromium found, so one is installed"
  if can_install_packages && install_packages chromium && bin/find-browser >/dev/null; then return; fi
  # The distribution has none that can be driven (Ubuntu's is a snap): Playwright brings its own.
  if can_install_packages; then
    .venv/bin/python -m playwright install --with-deps chromium >&2 || true
  else
    .venv/bin/python -m playwright install chromium >&2 || true
  fi
  bin/find-browser >/dev/null || fail "no browser that works, and none could be installed.
  Debian:   sudo apt-get install chromium
  Ubuntu:   sudo .venv/bin/python -m playwright install --with-deps chromium
  others:   install Chromium or Google Chrome; UNCRAMP_BROWSER=/path/to/it when it is not on the PATH"
}

# Halves the time of the tests, and is never needed: Debian alone has it.
install_light_browser() {
  command -v chromium-headless-shell >/dev/null && return
  if can_install_packages && dpkg --status chromium >/dev/null 2>&1 && install_packages chromium-headless-shell; then return; fi
  say "no light Chromium, so the tests take longer; to get it on Debian: sudo apt-get install chromium-headless-shell"
}

# For the tests of real pushes: its push service can be the tests' own, and its notifications can be tapped.
install_firefox() {
  bin/find-browser firefox >/dev/null && return
  local packages=(firefox-esr libnotify4 dbus)
  # Ubuntu's is a snap, which cannot be driven.
  if can_install_packages && grep -qs '^ID=debian' /etc/os-release && install_packages "${packages[@]}"; then
    bin/find-browser firefox >/dev/null && return
  fi
  say "no Firefox that can be driven, so its tests are skipped; to get it on Debian: sudo apt-get install ${packages[*]}"
}

# For the tests in Safari's engine, on a screen that nobody sees. Never needed; only Debian and Ubuntu have its driver.
install_webkit() {
  [ -z "$(bin/find-browser webkit)" ] || return 0
  local packages=(webkit2gtk-driver gir1.2-webkit2-4.1 python3-gi xvfb)
  if can_install_packages && install_packages "${packages[@]}" && [ -n "$(bin/find-browser webkit)" ]; then return; fi
  say "no WebKitGTK that can be driven, so Safari's engine is not tested; to get it on Debian: sudo apt-get install ${packages[*]}"
}
