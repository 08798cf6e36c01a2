# The catalogues as they are read. Sourced by bin/setup.

# Beside it, then in its place: half of one, newer than its source, would never be made anew.
compile_translations() {
  local po mo
  for po in translations/*/LC_MESSAGES/messages.po; do
    [ -e "$po" ] || continue
    mo="${po%.po}.mo"
    [ "$mo" -nt "$po" ] && continue
    .venv/bin/python -m babel.messages.frontend --quiet compile --input-file "$po" --output-file "$mo.half"
    mv "$mo.half" "$mo"
  done
}
