"""What cannot be meant is refused: a variable without a value, a dash for a stream, a site around its key."""

from pathlib import Path

import pytest
from flask import Flask

from webapp.config import Settings


@pytest.mark.parametrize("command", [["build"], ["backup"], ["restore"], ["content", "export", "nl"]])
def test_an_empty_name_is_refused_and_not_taken_for_the_folder_that_one_is_in(app: Flask, command: list[str]) -> None:
    ran = app.test_cli_runner().invoke(args=[*command, ""])
    assert ran.exit_code == 2
    assert "it is empty" in ran.output


@pytest.mark.parametrize("command", [["build"], ["backup"], ["restore"], ["content", "export", "nl"]])
def test_a_dash_is_refused_and_not_taken_for_a_file_of_that_name(
    app: Flask, command: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    ran = app.test_cli_runner().invoke(args=[*command, "-"])
    assert ran.exit_code == 2
    assert "it stands for no stream here" in ran.output
    assert not (tmp_path / "-").exists()


def test_the_site_is_not_written_around_the_key_which_would_be_published_with_it(
    app: Flask, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    instance = tmp_path / "public" / "instance"
    instance.mkdir(parents=True)
    (tmp_path / "link").symlink_to(tmp_path / "public")
    monkeypatch.setitem(app.extensions, "settings", Settings(instance=instance))
    for folder in (instance, tmp_path / "public", tmp_path / "link"):
        with app.app_context():
            ran = app.test_cli_runner().invoke(args=["build", str(folder)])
        assert ran.exit_code == 2
        assert f"{instance} lies in it, with database and key" in ran.output
    assert list(instance.iterdir()) == []
