"""What a variable without a value gives is no file and no folder, and a dash is no stream."""

from pathlib import Path

import pytest
from flask import Flask


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
