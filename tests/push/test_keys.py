"""The key is made once, kept from other users of the machine, and never made anew by accident."""

import stat
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

from webapp.push import base64url
from webapp.push.keys import NAME, BadKeyError, load_or_make, public_text


def made_in(folder: Path) -> str:
    return public_text(load_or_make(folder))


def test_only_its_owner_can_read_the_file_and_its_folder(tmp_path: Path) -> None:
    instance = tmp_path / "instance"
    load_or_make(instance)
    assert stat.S_IMODE((instance / NAME).stat().st_mode) == 0o600
    assert stat.S_IMODE(instance.stat().st_mode) == 0o700
    assert [path.name for path in instance.iterdir()] == [NAME]


def test_the_key_stays_the_same(tmp_path: Path) -> None:
    assert made_in(tmp_path) == made_in(tmp_path)


def test_several_processes_at_once_make_one_key(tmp_path: Path) -> None:
    with ProcessPoolExecutor(4, mp_context=get_context("spawn")) as pool:
        assert len(set(pool.map(made_in, [tmp_path] * 16))) == 1
    assert [path.name for path in tmp_path.iterdir()] == [NAME]


def test_browsers_are_told_the_uncompressed_point(tmp_path: Path) -> None:
    point = base64url.decode(made_in(tmp_path))
    assert len(point) == 65
    assert point[0] == 4


def test_a_broken_file_says_what_to_do_and_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / NAME).write_text("nonsense")
    with pytest.raises(BadKeyError, match="restore it from a backup"):
        load_or_make(tmp_path)
    assert (tmp_path / NAME).read_text() == "nonsense"


def test_a_key_of_another_curve_is_refused(tmp_path: Path) -> None:
    other = ec.generate_private_key(ec.SECP384R1())
    (tmp_path / NAME).write_bytes(other.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
    with pytest.raises(BadKeyError, match="P-256"):
        load_or_make(tmp_path)
