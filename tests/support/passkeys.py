"""The passkeys of a phone: Chromium's virtual authenticator, which agrees by itself until it is told to decline."""

from playwright.sync_api import Page

KIND = {"protocol": "ctap2", "ctap2Version": "ctap2_1", "transport": "internal", "hasResidentKey": True}
READY = {"hasUserVerification": True, "isUserVerified": True, "automaticPresenceSimulation": True}


class Passkeys:
    """Those that the person of this page has, with a secret of their own for pages that ask (PRF) or without."""

    def __init__(self, page: Page, *, prf: bool = True) -> None:
        self._session = page.context.new_cdp_session(page)
        self._session.send("WebAuthn.enable")
        options = {**KIND, **READY, "hasPrf": prf}
        added = self._session.send("WebAuthn.addVirtualAuthenticator", {"options": options})
        self._of = {"authenticatorId": added["authenticatorId"]}

    def decline(self) -> None:
        """From now on the face, the finger or the code is the wrong one."""
        self._session.send("WebAuthn.setUserVerified", {**self._of, "isUserVerified": False})

    def count(self) -> int:
        """How many there are."""
        return len(self._session.send("WebAuthn.getCredentials", self._of)["credentials"])

    def forget(self) -> None:
        """As on a phone that has none of them."""
        self._session.send("WebAuthn.clearCredentials", self._of)
