"""The rules that every page keeps, each with a message that says what to do."""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from pathlib import Path
from xml.etree.ElementTree import Element

import html5lib
from babel.messages.pofile import read_po
from flask import Flask

HTML = "{http://www.w3.org/1999/xhtml}"


class CheckingClient:
    """Fetches a page and fails the test with every rule that it breaks."""

    def __init__(self, app: Flask) -> None:
        self._client = app.test_client()
        self._checked: dict[tuple[str, int], Element] = {}

    def get(self, path: str, status: int = 200, **headers: str) -> Element:
        """The page as a tree; a page that is asked for again is the one that was checked, as pages never change."""
        if headers:
            return self._fetch(path, status, headers)
        if (path, status) not in self._checked:
            self._checked[path, status] = self._fetch(path, status, headers)
        return self._checked[path, status]

    def _fetch(self, path: str, status: int, headers: dict[str, str]) -> Element:
        response = self._client.get(path, headers={name.replace("_", "-"): value for name, value in headers.items()})
        assert response.status_code == status, f"{path} answered {response.status_code}"
        root = parse(response.text, path)
        problems = list(broken_rules(root, path))
        assert not problems, "\n".join(f"{path}: {problem}" for problem in problems)
        return root


def parse(text: str, path: str) -> Element:
    """Parse strictly: an HTML parse error fails the test and names its place."""
    parser = html5lib.HTMLParser()
    root: Element = parser.parse(text)
    assert not parser.errors, f"{path} is not valid HTML: {parser.errors[:3]}"
    return root


def broken_rules(root: Element, path: str) -> Iterator[str]:
    """Every rule that the page breaks, as a sentence."""
    yield from _structure(root, path)
    yield from _ids(root)
    yield from _policy(root)
    yield from _words(root, root.get("lang", ""))
    yield from _links(root)


def _structure(root: Element, path: str) -> Iterator[str]:
    language = path.split("/")[1]
    if (Path("translations") / language).is_dir() and language and root.get("lang") != language:
        yield f"lang is {root.get('lang')!r}; the path says {language!r}"
    headings = ["".join(h1.itertext()).strip() for h1 in root.iter(f"{HTML}h1")]
    title = root.findtext(f".//{HTML}title") or ""
    if len(headings) != 1:
        yield f"has {len(headings)} h1; give it exactly one"
    elif not title.startswith(headings[0]):
        yield f"title {title!r} does not start with the h1 {headings[0]!r}"
    if len(list(root.iter(f"{HTML}main"))) != 1:
        yield "needs exactly one main"
    levels = [int(tag.tag[-1]) for tag in root.iter() if re.fullmatch(rf"{HTML}h[1-6]", str(tag.tag))]
    for before, after in pairwise(levels):
        if after > before + 1:
            yield f"jumps from h{before} to h{after}; screen readers lose the outline"


def _ids(root: Element) -> Iterator[str]:
    ids = [value for tag in root.iter() if (value := tag.get("id"))]
    known = set(ids)
    for repeated in (value for value, times in Counter(ids).items() if times > 1):
        yield f"id {repeated!r} stands more than once"
    for tag in root.iter():
        for name in ("aria-labelledby", "aria-describedby", "for"):
            for target in (tag.get(name) or "").split():
                if target not in known:
                    yield f"{name} names {target!r}, which is not on the page"
        href = tag.get("href") or ""
        inside = href.startswith("#")
        if str(tag.tag).endswith("}use") and inside and href.removeprefix("#") not in known:
            yield f"draws {href}, which is not on the page"


def _policy(root: Element) -> Iterator[str]:
    for tag in root.iter():
        for name in tag.attrib:
            if name == "style" or name.startswith("on"):
                yield f"<{tag.tag}> has {name}=, which the security policy forbids"


def _words(root: Element, language: str) -> Iterator[str]:
    untranslated = _untranslated(language)
    for tag in root.iter():
        if str(tag.tag).removeprefix(HTML) in ("script", "style"):
            continue
        for text in (tag.text, tag.tail, tag.get("aria-label"), tag.get("alt")):
            words = " ".join((text or "").split())
            if words in untranslated:
                yield f"{words!r} is not translated; add it to translations/{language}"
            if "{{" in words or "%(" in words:
                yield f"{words!r} shows a placeholder"


@cache
def _untranslated(language: str) -> frozenset[str]:
    """English words of the interface that are said otherwise in this language."""
    path = Path("translations") / language / "LC_MESSAGES" / "messages.po"
    if language == "en" or not path.exists():
        return frozenset()
    with path.open("rb") as file:
        catalogue = read_po(file)
    ids = [message.id if isinstance(message.id, str) else message.id[0] for message in catalogue if message.id]
    strings = {s for m in catalogue for s in ([m.string] if isinstance(m.string, str) else m.string or ())}
    return frozenset(words for words in ids if words not in strings and "%" not in words)


def _links(root: Element) -> Iterator[str]:
    for tag in root.iter(f"{HTML}a"):
        href = tag.get("href")
        label = "".join(tag.itertext()).strip() or tag.get("aria-label")
        if not href or href == "#":
            yield "has a link that leads nowhere"
        elif not label:
            yield f"link to {href} has no words"
    for tag in root.iter(f"{HTML}button"):
        if not "".join(tag.itertext()).strip() and not tag.get("aria-label"):
            yield "has a button without words"
        if tag.get("type") != "button":
            yield "has a button without type=button"
