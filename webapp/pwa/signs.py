"""Signs that stand in a bundle for what changes with a build though nothing is said anew: addresses, and a language."""

from collections.abc import Sequence

from webapp.assets.files import SiteFile

OWN, *FOLDERS = "\ue000", "\ue001", "\ue002"
"""For the code of the language where an address on this site begins with it (`webapp/pwa/shapes.py`); then for the
folder of static files, and for the one that changes with each word of the language."""


def signed(file: SiteFile, folders: Sequence[str]) -> SiteFile:
    """The file with signs for the folders, in this order. Raises ValueError for one that holds a sign already."""
    body = file.body
    for sign in (OWN, *FOLDERS):
        if sign.encode() in body:
            raise ValueError(f"{file.path} holds U+{ord(sign):X}, which is a sign of the bundles: take it out.")
    path = file.path
    for sign, folder in zip(FOLDERS, folders, strict=False):
        body, path = body.replace(folder.encode(), sign.encode()), path.replace(folder, sign)
    return SiteFile(path=path, content_type=file.content_type, body=body, language=file.language, offline=file.offline)
