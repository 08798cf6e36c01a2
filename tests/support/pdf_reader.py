"""Reads a PDF of one page as readers do: by its table of objects, each text in the letters that its font says."""

import re
from dataclasses import dataclass

_TABLE = re.compile(rb"startxref\s+(\d+)\s+%%EOF\s*$")
_ROW = re.compile(rb"(\d{10}) \d{5} n")
_OBJECT = re.compile(rb"(\d+) 0 obj\n(.*?)\nendobj", re.DOTALL)
_STREAM = re.compile(rb"/Length (\d+).*?stream\n", re.DOTALL)
_SHOWN = re.compile(rb"\(((?:\\.|[^\\()])*)\) Tj", re.DOTALL)
_ESCAPE = re.compile(rb"\\([0-7]{1,3}|.)", re.DOTALL)


@dataclass(frozen=True)
class Sheet:
    """What a file says. `texts` are in the order of its content, `tags` and `alts` in that of its structure."""

    title: str
    language: str
    pages: int
    size: tuple[float, float]
    texts: list[str]
    tags: list[str]
    alts: list[str]


def read_pdf(data: bytes) -> Sheet:
    """Raises AssertionError for a file whose table does not lead to its objects."""
    objects = _objects(data)
    root = objects[_named(data, rb"/Root (\d+) 0 R")]
    information = objects[_named(data, rb"/Info (\d+) 0 R")]
    pages = objects[_named(root, rb"/Pages (\d+) 0 R")]
    page = objects[_named(pages, rb"/Kids \[(\d+) 0 R")]
    content = objects[_named(page, rb"/Contents (\d+) 0 R")]
    assert page.count(b"/Encoding /WinAnsiEncoding") == 2
    length = _STREAM.search(content)
    assert length
    stream = content[length.end() :][: int(length[1])]
    width, height = re.findall(rb"[\d.]+", page[page.index(b"/MediaBox") :])[2:4]
    elements = [each for each in objects.values() if b"/StructElem" in each]
    return Sheet(
        title=_unicode(information, b"Title"),
        language=(re.findall(rb"/Lang \((\w+)\)", root) or [b""])[0].decode(),
        pages=_named(pages, rb"/Count (\d+)"),
        size=(float(width), float(height)),
        texts=[_ESCAPE.sub(_unescaped, shown).decode("cp1252") for shown in _SHOWN.findall(stream)],
        tags=[re.findall(rb"/S /(\w+)", each)[0].decode() for each in elements],
        alts=[_unicode(each, b"Alt") for each in elements if b"/Alt" in each],
    )


def _objects(data: bytes) -> dict[int, bytes]:
    start = _TABLE.search(data)
    assert start
    found = [_OBJECT.match(data, int(row)) for row in _ROW.findall(data, int(start[1]))]
    assert all(found)
    return {int(each[1]): each[2] for each in found if each}


def _named(object_: bytes, pattern: bytes) -> int:
    found = re.search(pattern, object_)
    assert found, pattern
    return int(found[1])


def _unicode(object_: bytes, key: bytes) -> str:
    found = re.search(rb"/" + key + rb" <([0-9A-F]+)>", object_)
    assert found
    return bytes.fromhex(found[1].decode()).decode("utf-16")


def _unescaped(escape: "re.Match[bytes]") -> bytes:
    return bytes([int(escape[1], 8)]) if escape[1].isdigit() else escape[1]
