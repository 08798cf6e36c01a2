"""What the scripts name: the keys of the phone's small storages, and the flags of <html>."""

import re
from collections.abc import Iterator
from pathlib import Path

from webapp.assets.files import STATIC

CALL = re.compile(r"\b(?:read|kept|write|remove)\((?P<key>`[^`]*`|[\w.\"-]+)[,)]")
WHOLE = re.compile(r"""["']uncramp\.(?P<key>[\w-]+)["']""")
CONSTANT = re.compile(r'^const (?P<name>[A-Z]+) = "(?P<value>[^"]+)";', re.MULTILINE)
SESSION = re.compile(r"\bsessionStorage\.\w+Item\((?P<key>[\w.\"]+)")
FLAG = re.compile(r"\bflags\.(?!js\b)(?P<name>\w+)|\"(?P<asked>\w+)\" in flags\b")

OF_FIELDS = {"name", "field.name", "select.name"}
"""The fields of the settings page name their keys themselves."""


def scripts() -> Iterator[tuple[Path, str]]:
    for folder in ("js", "boot", "sw"):
        for path in sorted((STATIC / folder).rglob("*.js")):
            if "vendor" not in path.parts:
                yield path, path.read_text("utf-8")


def keys_of_the_visit(text: str) -> set[str]:
    return {(_resolved(text, match["key"]) or "").removeprefix("uncramp.") for match in SESSION.finditer(text)}


def keys_in_scripts() -> set[str]:
    """Every key that a script reads or writes through preferences.js, however it came by it, or by its whole name."""
    found = set()
    for path, text in scripts():
        found |= {match["key"] for match in WHOLE.finditer(text)} - keys_of_the_visit(text)
        # Also what is handed to a part that comes later, which names only its types.
        if "preferences.js" in text or "Handed" in text:
            keys = {match["key"] for match in CALL.finditer(text)}
            for key in keys - OF_FIELDS:
                named = _resolved(text, key)
                assert named, f"{path}: which key is {key}?"
                found.add(named)
    return found


def flags_in_scripts() -> set[str]:
    """Every flag of <html> that a script reads or sets, as scripts name it."""
    return {match["name"] or match["asked"] for _, text in scripts() for match in FLAG.finditer(text)}


def table(module: str, name: str) -> dict[str, str]:
    """The entries of a typed table, a typedef of a module below static/js: by name their type, as it is written."""
    text = (STATIC / "js" / module).read_text("utf-8")
    body = re.search(rf"@typedef \{{\{{\n(?P<body>(?: \*   .*\n)+) \* \}}\}} {name}\b", text)
    assert body, f"{module} has no table {name}"
    entry = re.compile(
        r'^ \*   (?:\[\w+: `(?P<pattern>[^`]+)`\]|"?(?P<name>[\w-]+)"?)\??: (?P<type>[^;,]+)[,;]', re.MULTILINE
    )
    found = {
        (match["name"] or match["pattern"].replace("${string}", "*")): match["type"]
        for match in entry.finditer(body["body"])
    }
    assert len(found) == body["body"].count("\n"), f"not every line of {name} is an entry"
    return found


def _resolved(text: str, key: str) -> str | None:
    """The key that a call names, as itself, by a constant of its file, or with a part that is known later; or None."""
    if key.startswith('"'):
        return key.strip('"')
    if key.startswith("`"):
        return re.sub(r"\$\{[^}]*\}", "*", key.strip("`"))
    return dict(CONSTANT.findall(text)).get(key)
