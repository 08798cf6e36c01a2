"""Every command that a document tells somebody to type exists, with the options and arguments that it is given."""

import os
import re
import shlex
from collections.abc import Iterator
from importlib.util import find_spec

import click
from flask import Flask

from tests.support.documents import code, read
from webapp.config import ROOT

DOCUMENTS = ["README.md", "CONTRIBUTING.md", *sorted(f"docs/{path.name}" for path in ROOT.glob("docs/*.md"))]
PROGRAM = r"make|flask|uncramp(?= (?!lock|file))|python -m|bin/[\w-]+"
"""Of `uncramp` not what keys are derived for, which docs/data.md names."""
COMMAND = re.compile(rf"(?:[A-Z_]+=\S+ )*(?:[\w./-]+/bin/)?(?P<words>(?:{PROGRAM})(?: .*)?)$")
OF_A_GROUP = re.compile(r"(?P<words>(?:content|reminders) [a-z]+(?: .*)?)$")
"""Where a document has just named another command of the group."""
TARGET = re.compile(r"^(?P<name>[a-z]+):.*## ", re.MULTILINE)
VARIABLE = re.compile(r"^(?:export )?(?P<name>[A-Z]+) \?=", re.MULTILINE)


def told(pattern: re.Pattern[str], *beginning: str) -> list[list[str]]:
    """The commands of the documents that have this form and beginning, each by its words after the beginning."""
    found = [words[len(beginning) :] for words in _all(pattern) if words[: len(beginning)] == list(beginning)]
    assert found, f"no document has {beginning}"
    return found


def _all(pattern: re.Pattern[str]) -> Iterator[list[str]]:
    for name in DOCUMENTS:
        for line in code(read(name)):
            if match := pattern.match(line):
                # What a shell takes for itself is not the command's.
                yield shlex.split(re.split(r" [>|] ", match["words"])[0], comments=True)


def test_make_clean_removes_every_folder_that_git_leaves_out_but_the_instance() -> None:
    recipe = read("Makefile").partition("\nclean:")[2].partition("\n\n")[0]
    # Python's own are all over the code, and older than their code they are not taken.
    made = {line.strip("/") for line in read(".gitignore").splitlines() if line.endswith("/")} - {"__pycache__"}
    assert made - set(recipe.split()) == {"instance"}


def test_every_target_of_make_exists_and_takes_what_it_is_given() -> None:
    makefile = read("Makefile")
    for target, *given in told(COMMAND, "make"):
        assert target in TARGET.findall(makefile), f"make {target}"
        assert {each.split("=")[0] for each in given} <= set(VARIABLE.findall(makefile)), f"make {target} {given}"


def test_every_target_that_make_help_lists_is_told_somewhere() -> None:
    assert {words[0] for words in told(COMMAND, "make")} >= set(TARGET.findall(read("Makefile"))) - {"help"}


def test_every_program_in_bin_is_there_and_knows_the_words_that_it_is_given() -> None:
    programs = [words for words in told(COMMAND) if words[0].startswith("bin/")]
    assert programs
    for program, *given in programs:
        assert os.access(ROOT / program, os.X_OK), program
        assert all(re.search(rf"\b{word}\b", read(program)) for word in given), f"{program} {given}"


def test_every_command_of_the_app_takes_what_it_is_given(app: Flask) -> None:
    """By the name that it has in a clone, and by the one that it has where the wheel is installed."""
    named = told(COMMAND, "flask", "--app", "webapp") + told(COMMAND, "uncramp") + told(OF_A_GROUP)
    for words in filter(None, named):
        _parse(app.cli, words)


def test_every_module_that_python_is_to_run_exists() -> None:
    for module, *_ in told(COMMAND, "python", "-m"):
        assert find_spec(module), module


def _parse(group: click.Group, words: list[str]) -> None:
    """Goes through the options and arguments as if it were to be run; raises click.UsageError."""
    name, *rest = words
    command = group.commands.get(name)
    assert command, f"{group.name} has no {name}"
    if isinstance(command, click.Group):
        _parse(command, rest)
    else:
        command.make_context(name, rest)
