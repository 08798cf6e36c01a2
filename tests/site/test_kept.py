"""What the last rendering made is taken where it is still right, and only there."""

import io
import re
from collections.abc import Mapping
from pathlib import Path
from shutil import copytree, ignore_patterns
from threading import Thread

import brotli
import msgspec
import pytest
from flask import Flask
from jinja2 import DictLoader, Environment

from webapp import create_app
from webapp.assets.files import SiteFile
from webapp.build import kept_shapes
from webapp.build.kept import Kept
from webapp.build.kept_shapes import KeptShapes, KnownShapes
from webapp.build.packing import NAME, KeptPacked, packed
from webapp.build.progress import SILENT, Progress
from webapp.build.sources import LOCKS, Sources
from webapp.build.templates import NAME as TEMPLATES
from webapp.build.templates import KeptTemplates, TemplateCache, load_templates
from webapp.build.walk import walk
from webapp.build.writing import site_folder, write_site
from webapp.config import ROOT, Settings
from webapp.library.kinds import WITH_WORDS
from webapp.pwa.pieces import Cut
from webapp.pwa.shapes import Shaped, shaped

pytestmark = pytest.mark.usefixtures("quick_packing")


@pytest.fixture
def project(tmp_path: Path) -> Settings:
    """Its content and catalogues in English and Dutch, which a test may change."""
    for name in ("content", "translations"):
        copytree(ROOT / name, tmp_path / name, ignore=ignore_patterns("es", "es.*"))
    return Settings(
        instance=tmp_path / "instance", content=tmp_path / "content", translations=tmp_path / "translations"
    )


def rendered(app: Flask) -> tuple[dict[str, SiteFile], int]:
    """Every file, with the use of what was kept, and how many of them had to be rendered."""
    app.extensions["settings"].instance.mkdir(exist_ok=True)
    said = io.StringIO()
    files = list(walk(app, Kept(app.extensions["settings"].instance), Progress(said)))
    found = re.search(r"Rendering pages: (\d+)", said.getvalue())
    assert found
    return {file.path: file for file in files}, int(found[1])


def compressed(files: Mapping[str, SiteFile], kept: Kept) -> set[str]:
    """The paths of those whose forms were not kept; whatever is kept afterwards can be told from what is made."""
    made = {file.path for file, forms in packed(files.values(), kept, SILENT) if forms and forms[0]}
    known = kept.take(NAME, KeptPacked)
    assert known
    kept.put(NAME, KeptPacked(dict.fromkeys(known.forms, (b"", b""))))
    return made


def test_one_changed_word_renders_its_language_again_and_compresses_only_what_says_it(project: Settings) -> None:
    first = create_app(project)
    before, all_pages = rendered(first)
    assert {"/en/", "/nl/", f"{first.static_url_path}/js/guide.js"} < compressed(before, Kept(project.instance))
    words = project.content / "articles" / "what-is-a-cramp" / "nl.toml"
    old = words.read_text(encoding="utf-8")
    title = re.search(r'^title = "(.*)"', old, re.MULTILINE)
    assert title
    words.write_text(old.replace(title[0], 'title = "Een heel ander woord"'), encoding="utf-8")
    second = create_app(project)
    files, again = rendered(second)
    dutch = sum(path.startswith("/nl/") or path.endswith("nl.json") for path in files)
    assert again < all_pages * 0.6
    assert again == dutch - 1, "its bundle is put together of the others"
    assert b"Een heel ander woord" in files["/nl/learn/what-is-a-cramp/"].body
    packed_again = compressed(files, Kept(project.instance))
    assert {"/nl/learn/what-is-a-cramp/", f"/static/{second.extensions['build']}/offline/nl.json"} < packed_again
    assert not [path for path in packed_again if "en" in re.split(r"\W", path) or "/js/" in path]
    assert len(packed_again) < dutch / 4
    assert files == {file.path: file for file in walk(create_app(project))}
    assert second.static_url_path == first.static_url_path
    assert rendered(second)[1] == 0


def test_what_a_crash_tore_is_made_anew(project: Settings) -> None:
    app = create_app(project)
    whole, _ = rendered(app)
    kept = project.instance / "kept" / "nl"
    content = kept.read_bytes()
    for torn in (b"", content[: len(content) // 2], content[:-1] + b"\0"):
        kept.write_bytes(torn)
        files, again = rendered(app)
        assert files == whole
        assert again > 100
        assert kept.read_bytes() == content


def test_no_page_has_words_of_another_language_s_content(app: Flask) -> None:
    """Else a change of theirs would leave it as it was."""
    settings = app.extensions["settings"]
    alone = create_app(settings)
    library = alone.extensions["library"]
    kinds = {
        kind: {
            name: msgspec.structs.replace(item, words={"nl": item.words["nl"]})
            for name, item in getattr(library, kind).items()
        }
        for kind in WITH_WORDS
    }
    alone.extensions["library"] = msgspec.structs.replace(library, **kinds)
    client, whole = alone.test_client(), app.test_client()
    for path in sorted(path for path in paths(app) if path.startswith("/nl/")):
        assert client.get(path).data == whole.get(path).data, path


def paths(app: Flask) -> list[str]:
    return re.findall(r"<loc>https?://[^/]+([^<]+)</loc>", app.test_client().get("/sitemap.xml").text)


def test_every_id_changes_with_the_code_and_the_dependencies(tmp_path: Path) -> None:
    copytree(ROOT / "webapp", tmp_path / "webapp", ignore=ignore_patterns("__pycache__"))
    for name in LOCKS:
        (tmp_path / name).write_bytes((ROOT / name).read_bytes())
    seen = [ids(tmp_path)]
    for name in ("webapp/templates/layout.html", "webapp/pages/relief.py", "webapp/static/css/base.css", LOCKS[0]):
        with (tmp_path / name).open("a") as file:
            file.write("\n")
        seen.append(ids(tmp_path))
    for of_all in zip(*seen, strict=True):
        assert len(set(of_all)) == len(seen)


def ids(root: Path) -> tuple[str, str, str]:
    sources = Sources(Settings(), root, root / "webapp")
    return sources.build, sources.static([]), sources.language("nl", "static")


def test_a_catalogue_changes_only_its_language(project: Settings) -> None:
    before = Sources(project)
    catalogue = project.translations / "nl" / "LC_MESSAGES" / "messages.po"
    catalogue.write_text(catalogue.read_text(encoding="utf-8") + "\n", encoding="utf-8")
    after = Sources(project)
    assert after.build != before.build
    assert after.static([]) == before.static([])
    assert after.language("en", "s") == before.language("en", "s")
    assert after.language("nl", "s") != before.language("nl", "s")


def test_a_file_that_is_the_same_is_not_compressed_again(tmp_path: Path) -> None:
    kept = Kept(tmp_path)
    page = SiteFile(path="/en/", content_type="text/html", body=b"<p>calm</p>")
    write_site([page], tmp_path / "one", kept)
    made = kept.take(NAME, KeptPacked)
    assert made
    ((key, (_, gzip)),) = made.forms.items()
    kept.put(NAME, KeptPacked({key: (b"kept", gzip)}))
    write_site([page], tmp_path / "two", kept)
    assert (tmp_path / "two" / "en" / "index.html.br").read_bytes() == b"kept"
    write_site([msgspec.structs.replace(page, body=b"<p>other</p>")], tmp_path / "three", kept)
    assert brotli.decompress((tmp_path / "three" / "en" / "index.html.br").read_bytes()) == b"<p>other</p>"
    left = kept.take(NAME, KeptPacked)
    assert left
    assert key not in left.forms
    assert len(left.forms) == 1


def test_a_template_is_compiled_again_when_it_or_the_code_has_changed_and_only_then(tmp_path: Path) -> None:
    kept = tmp_path / "kept" / "templates"

    def compiles(text: str, code: str) -> bool:
        """Whether there is more to keep than before; what is kept stays."""
        before = kept.read_bytes() if kept.exists() else b""
        cache = TemplateCache(Kept(tmp_path), code)
        templates = Environment(loader=DictLoader({"a": text}), bytecode_cache=cache, autoescape=True)
        assert templates.get_template("a").render() == text
        kept.unlink(missing_ok=True)
        cache.write()
        made = kept.exists()
        if not made:
            kept.write_bytes(before)
        return made

    assert compiles("calm", "1")
    assert not compiles("calm", "1")
    assert compiles("quiet", "1")
    assert compiles("quiet", "2")
    kept.write_bytes(kept.read_bytes()[:-1])
    assert compiles("quiet", "2")


def test_every_template_is_compiled_before_a_page_is_rendered_and_never_again(project: Settings) -> None:
    app = create_app(project)
    load_templates(app)
    found = Kept(project.instance).take(TEMPLATES, KeptTemplates)
    assert found
    assert len(found.compiled) == len(app.jinja_env.list_templates())
    kept = project.instance / "kept" / TEMPLATES
    again = create_app(project)
    kept.unlink()
    load_templates(again)
    assert not kept.exists(), "it was kept again, so something was compiled"


def test_two_that_start_at_once_write_the_site_once(project: Settings) -> None:
    apps = [create_app(project), create_app(project)]
    folders: list[Path] = []
    threads = [Thread(target=lambda app=app: folders.append(site_folder(app))) for app in apps]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert folders[0] == folders[1]
    assert [path.name for path in (project.instance / "site").iterdir()] == [folders[0].name]
    assert (folders[0] / "nl" / "index.html.br").exists()


def test_on_a_terminal_one_line_counts_and_elsewhere_each_phase_is_a_line() -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    for out, said in ((io.StringIO(), "Pages: 2\n"), (Terminal(), "\rPages: 1 of 2\rPages: 2 of 2\rPages: 2\033[K\n")):
        assert list(Progress(out).over("Pages", "ab", 2)) == ["a", "b"]
        assert out.getvalue() == said
    assert list(SILENT.over("Pages", "ab", 2)) == ["a", "b"]


def test_what_pages_have_in_common_is_sought_again_only_where_a_page_or_the_code_changed(tmp_path: Path) -> None:
    kept, pages = Kept(tmp_path), dict[str, Cut](en=["<p>one</p>"], nl=["<p>een</p>"])
    first = KeptShapes(kept, "code")
    assert first.shaped(pages) == shaped(pages)
    first.write()
    known = kept.take(kept_shapes.NAME, KnownShapes)
    assert known
    taken: Shaped = (["taken"], {})
    kept.put(kept_shapes.NAME, KnownShapes("code", dict.fromkeys(known.shapes, taken)))
    again = KeptShapes(kept, "code")
    assert again.shaped(pages) == taken
    changed = pages | {"nl": ["<p>twee</p>"]}
    assert again.shaped(changed) == shaped(changed)
    assert KeptShapes(kept, "other code").shaped(pages) == shaped(pages)
