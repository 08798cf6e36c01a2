"""Settings are read strictly."""

import pytest

from webapp.config import BadSetting
from webapp.config.environment import settings_from


@pytest.mark.parametrize(
    ("environ", "message"),
    [
        ({"UNCRAMP_ORGIN": "https://x.example"}, "UNCRAMP_ORGIN is not a setting"),
        ({"UNCRAMP_ORIGIN": "x.example"}, "must look like https://"),
        ({"UNCRAMP_ORIGIN": "http://x.example"}, "must look like https://"),
        ({"UNCRAMP_ORIGIN": "https://[x.example"}, "must look like https://"),
        ({"UNCRAMP_ORIGIN": "https://x.example:99999"}, "must look like https://"),
        ({"UNCRAMP_ORIGIN": "https://x.example/app"}, "leave out everything after the host"),
        ({"UNCRAMP_ORIGIN": "https://me@x.example"}, "leave out everything after the host"),
        ({"UNCRAMP_ORIGIN": "https://x.example "}, "no host has such a name"),
        ({"UNCRAMP_ORIGIN": 'https://x".example'}, "no host has such a name"),
        ({"UNCRAMP_ORIGIN": "https://x\n.example"}, "no host has such a name"),
        ({"UNCRAMP_ORIGIN": "https://x..example"}, "no host has such a name"),
        ({"UNCRAMP_PROXIES": "yes"}, "UNCRAMP_PROXIES is 'yes'"),
        ({"UNCRAMP_CONTACT": "me@x.example"}, "must look like mailto:"),
        ({"UNCRAMP_CONTACT": "mailto:"}, "must look like mailto:"),
        ({"UNCRAMP_CONTACT": "mailto:me@x.example\nPolicy: https://evil.example"}, "must look like mailto:"),
        ({"UNCRAMP_CONTACT": "mailto:me@x.example "}, "must look like mailto:"),
        ({"UNCRAMP_CONTACT": "https://"}, "must look like mailto:"),
        ({"UNCRAMP_NOW_OFFSET": "soon"}, "must be a number of seconds"),
        ({"UNCRAMP_NOW_OFFSET": "nan"}, "must be a number of seconds"),
        ({"UNCRAMP_NOW_OFFSET": "1e12"}, "must be a number of seconds"),
        ({"UNCRAMP_NOW_OFFSET": "60", "UNCRAMP_ORIGIN": "https://x.example"}, "is for rehearsals"),
        ({"DATABASE_URL": "mysql://x"}, "DATABASE_URL must begin with"),
        ({"DATABASE_URL": "sqlite:///:memory:"}, "DATABASE_URL must name a file"),
        ({"UNCRAMP_LIMITS_URL": "valkey://me:secret/of@x.example:6379"}, "UNCRAMP_LIMITS_URL must look like valkey:"),
        (
            {"DATABASE_URL": "postgresql+psycopg://x?prepare_threshold=5"},
            "prepare_threshold in DATABASE_URL must be none",
        ),
        ({"UNCRAMP_PUSH_HOSTS": "https://"}, "UNCRAMP_PUSH_HOSTS: 'https://' is neither"),
        ({"UNCRAMP_PUSH_HOSTS": "push.example, http:///"}, "'http:///' is neither"),
        ({"UNCRAMP_PUSH_HOSTS": "https://push.example:99999"}, "is neither"),
        ({"UNCRAMP_PUSH_HOSTS": "https://me@push.example"}, "is neither"),
        ({"UNCRAMP_PUSH_HOSTS": "https://push.example/some"}, "is neither"),
        ({"UNCRAMP_PUSH_HOSTS": "ftp://push.example"}, "is neither"),
        ({"UNCRAMP_PUSH_HOSTS": "*"}, "is neither"),
        ({"UNCRAMP_PUSH_HOSTS": "*.com"}, "is neither"),
        ({"UNCRAMP_PUSH_HOSTS": "push.example/some"}, "is neither"),
        ({"PORT": "eight"}, "PORT is 'eight'"),
        ({"PORT": "70000"}, "PORT is '70000'"),
        ({"PORT": "\N{FULLWIDTH DIGIT EIGHT}0"}, "PORT is"),
        ({"HOST": "http://x.example"}, "HOST is 'http://x.example'"),
        ({"HOST": f"{'x' * 64}.example"}, "HOST is"),
        ({"HOST": "x y"}, "HOST is 'x y'"),
        ({"HOST": "fe80::1%eth0"}, "HOST is 'fe80::1%eth0'; this server cannot listen at an address of one link"),
    ],
)
def test_a_wrong_setting_stops_the_start(environ: dict[str, str], message: str) -> None:
    with pytest.raises(BadSetting, match=message):
        settings_from(environ)


def test_without_settings_everything_has_a_default() -> None:
    settings = settings_from({})
    assert settings.origin is None
    assert settings.address == "http://127.0.0.1:8000"
    assert settings.instance.name == "instance"


def test_a_slash_after_the_origin_is_forgiven() -> None:
    assert settings_from({"UNCRAMP_ORIGIN": "https://x.example/"}).origin == "https://x.example"


@pytest.mark.parametrize(
    "contact",
    ["mailto:me@x.example,you@x.example?subject=Uncramp", "https://x.example", "https://x.example:8443/whom/to#ask"],
)
def test_a_contact_is_an_address_that_one_writes_to_or_opens(contact: str) -> None:
    assert settings_from({"UNCRAMP_CONTACT": contact}).contact == contact


def test_an_origin_may_have_letters_of_any_language() -> None:
    assert settings_from({"UNCRAMP_ORIGIN": "https://krämpfe.example:8443"}).origin == "https://krämpfe.example:8443"


def test_push_services_are_named_by_host_by_the_group_of_them_or_by_origin() -> None:
    named = ("push.example", "*.push.example", "https://push.example:8443", "http://127.0.0.1:9999", "http://[::1]:80/")
    assert settings_from({"UNCRAMP_PUSH_HOSTS": " , ".join(named)}).push_hosts == named


def test_a_public_server_sends_reminders_once_it_names_a_contact() -> None:
    public = {"UNCRAMP_ORIGIN": "https://x.example"}
    assert settings_from({}).sends_reminders
    assert not settings_from(public).sends_reminders
    assert settings_from({**public, "UNCRAMP_CONTACT": "mailto:me@x.example"}).sends_reminders


@pytest.mark.parametrize(
    ("host", "address"),
    [
        ("::1", "http://[::1]:8000"),
        ("0.0.0.0", "http://localhost:8000"),  # noqa: S104 (only named)
        ("::", "http://localhost:8000"),
        ("phone.example", "http://phone.example:8000"),
    ],
)
def test_the_address_is_one_that_a_browser_opens_whatever_the_server_listens_on(host: str, address: str) -> None:
    assert settings_from({"HOST": host}).address == address
