"""Reads one TOML file into its struct, and turns what is wrong with it into problems a writer understands."""

import re
import tomllib
from pathlib import Path
from typing import Any

import msgspec

from webapp.library.problems import Problem
from webapp.library.translations import SOURCE_LANGUAGE, without_stamp

_AT = re.compile(r" - at `\$\.?(?P<key>[^`]*)`$")
_UNSTAMPED = ("facts", SOURCE_LANGUAGE)
_FIELD = re.compile(r"(?P<what>missing required|unknown) field `(?P<field>[^`]+)`")


def read(path: Path, root: Path, type_: type[Any]) -> Any | Problem:
    """Return the file as `type_`, or the first problem in it. A translation's stamp is no part of its words."""
    name = path.relative_to(root).as_posix()
    try:
        found = tomllib.loads(path.read_text(encoding="utf-8"))
        return msgspec.convert(found if path.stem in _UNSTAMPED else without_stamp(found), type_)
    except FileNotFoundError:
        return Problem(name, "", "is missing; write it, with the same keys as its neighbours")
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        return Problem(name, "", f"is not valid TOML ({error}); mend the line it names")
    except msgspec.ValidationError as error:
        return _explained(name, str(error))


def _explained(name: str, message: str) -> Problem:
    at = _AT.search(message)
    key = at["key"] if at else ""
    field = _FIELD.search(message)
    if field is None:
        return Problem(name, key, f"{_AT.sub('', message)}; correct the value")
    key = f"{key}.{field['field']}" if key else field["field"]
    if field["what"] == "unknown":
        return Problem(name, key, "is not a key of this kind; correct its spelling or remove it")
    return Problem(name, key, "is missing; add it")
