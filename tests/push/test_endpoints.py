"""A message goes to push services that we know, and nowhere else."""

import pytest

from webapp.push.endpoints import UNKNOWN, PushServices, RefusedEndpointError, is_public

LITERAL = "http://127.0.0.1:9999"
SERVICES = PushServices(["push.example.org", LITERAL])


@pytest.mark.parametrize(
    "endpoint",
    [
        "https://fcm.googleapis.com/fcm/send/abc",
        "https://updates.push.services.mozilla.com/wpush/v2/abc",
        "https://web.push.apple.com/abc",
        "https://wns2-par02p.notify.windows.com/w/?token=abc",
        "https://fcm.googleapis.com:443/fcm/send/abc",
        "https://push.example.org/abc",
        f"{LITERAL}/abc",
    ],
)
def test_push_services_that_are_known_are_accepted(endpoint: str) -> None:
    SERVICES.check(endpoint)


@pytest.mark.parametrize(
    ("endpoint", "why"),
    [
        pytest.param("http://fcm.googleapis.com/abc", "https", id="plain http"),
        pytest.param("https://fcm.googleapis.com:8443/abc", "without a port", id="another port"),
        pytest.param("https://me@fcm.googleapis.com/abc", "a name", id="a user name"),
        pytest.param("https://fcm.googleapis.com@evil.example/abc", "a name", id="a push service as user name"),
        pytest.param("https://evil.example/abc", "evil.example is not", id="an unknown host"),
        pytest.param("https://fcm.googleapis.com.evil.example/abc", "known", id="a host that looks like one"),
        pytest.param("https://evilfcm.googleapis.com/abc", "known", id="a host that ends like one"),
        pytest.param("https://evilpush.apple.com/abc", "known", id="a host that ends like a group of them"),
        pytest.param("https://push.apple.com/abc", "known", id="the group without its member"),
        pytest.param("https://.push.apple.com/abc", "known", id="a member without a name"),
        pytest.param("https://a..push.apple.com/abc", "known", id="a member with a part that is empty"),
        pytest.param(f"https://{'a' * 64}.push.apple.com/abc", "known", id="a member with a name too long to look up"),
        pytest.param(f"https://{'a.' * 120}push.apple.com/abc", "known", id="a member with too many parts"),
        pytest.param("https://evil.example\\.push.apple.com/", "known", id="a backslash where a member has its name"),
        pytest.param("https://evil.example%2f.push.apple.com/", "known", id="a slash in disguise there"),
        pytest.param("https://fcm.googleapis.com./abc", "known", id="a dot at the end"),
        pytest.param("https://127.0.0.1/abc", "known", id="a number instead of a name"),
        pytest.param("https://[::1]/abc", "known", id="a number of IPv6"),
        pytest.param("https://[::1/abc", "web address", id="a broken number"),
        pytest.param("https://fcm.googleapis.com:x/abc", "web address", id="a port that is no number"),
        pytest.param("https://fcm.googleapis.com/a b", "web address", id="a space"),
        pytest.param("https://fcm.googleapis.com/a\r\nX: y", "web address", id="a line break"),
        pytest.param("https://fcm.googleapis.com\\@evil.example/", "a name", id="a backslash"),
        pytest.param("https://fcm.googleapis.com/" + "a" * 2000, "at most", id="far too long"),
        pytest.param("javascript:alert(1)", "https", id="no address"),
        pytest.param("", "web address", id="nothing"),
        pytest.param("http://127.0.0.1:9998/abc", "https", id="another port than the literal one"),
        pytest.param("https://127.0.0.1:9999/abc", "without a port", id="another scheme than the literal one"),
        pytest.param("http://me@127.0.0.1:9999/abc", "https", id="a user name at the literal one"),
        pytest.param("http://127.0.0.1:9999.evil.example/abc", "web address", id="a literal one's look-alike"),
    ],
)
def test_all_others_are_refused_and_told_why(endpoint: str, why: str) -> None:
    with pytest.raises(RefusedEndpointError, match=why):
        SERVICES.check(endpoint)


@pytest.mark.parametrize("address", ["142.250.179.138", "2a00:1450:400e:80c::200a"])
def test_addresses_of_the_internet_are_public(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize(
    "address",
    [
        pytest.param("127.0.0.1", id="loopback"),
        pytest.param("::1", id="loopback of IPv6"),
        pytest.param("10.1.2.3", id="private"),
        pytest.param("172.16.0.1", id="private too"),
        pytest.param("192.168.1.1", id="a home"),
        pytest.param("169.254.169.254", id="link-local, a cloud's secrets"),
        pytest.param("100.64.0.1", id="a provider's own"),
        pytest.param("fe80::1", id="link-local of IPv6"),
        pytest.param("fe80::1%eth0", id="link-local with its interface"),
        pytest.param("fd00::1", id="private of IPv6"),
        pytest.param("0.0.0.0", id="nowhere"),  # noqa: S104
        pytest.param("::", id="nowhere of IPv6"),
        pytest.param("224.0.0.1", id="many at once"),
        pytest.param("ff02::1", id="many at once of IPv6"),
        pytest.param("255.255.255.255", id="everyone"),
        pytest.param("::ffff:127.0.0.1", id="loopback in disguise"),
        pytest.param("::ffff:10.0.0.1", id="private in disguise"),
        pytest.param("2002:7f00:1::", id="loopback by 6to4"),
        pytest.param("64:ff9b::7f00:1", id="loopback by NAT64"),
        pytest.param("64:ff9b::a00:1", id="private by NAT64"),
        pytest.param("64:ff9b:1::a00:1", id="private by a network's own NAT64"),
        pytest.param("::10.0.0.1", id="private, as IPv6 once wrote it"),
        pytest.param("::ffff:0:10.0.0.1", id="private, translated"),
        pytest.param("fec0::1", id="private of IPv6 of old"),
        pytest.param("4000::1", id="not given out to anybody"),
    ],
)
def test_all_other_addresses_are_not(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize(
    ("endpoint", "name"),
    [
        ("https://fcm.googleapis.com/fcm/send/abc", "fcm.googleapis.com"),
        ("https://web.push.apple.com/abc", "*.push.apple.com"),
        (f"{LITERAL}/abc", f"{LITERAL}/"),
        (f"{LITERAL}9/abc", UNKNOWN),
        ("https://evil.example/abc", UNKNOWN),
        ("https://[::1/abc", UNKNOWN),
        ("https://fcm.googleapis.com?/abc", "fcm.googleapis.com"),
        ("fcm.googleapis.com", UNKNOWN),
        ("", UNKNOWN),
    ],
)
def test_a_push_service_is_named_by_what_allows_it_so_that_its_name_says_nothing_of_a_person(
    endpoint: str, name: str
) -> None:
    assert SERVICES.name_of(endpoint) == name
