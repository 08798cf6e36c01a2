"""deploy/Caddyfile as it is, for addresses of this machine and the Caddy that is here."""

import re
import subprocess

from tests.support.server import ROOT

OLDER = {"request_buffers 32KB": ("buffer_requests", "max_buffer_size 32KB")}
"""What Caddy before 2.6.4 wants, as the document says too."""
OURS = "{{\n\tadmin off\n\tskip_install_trust\n\thttp_port {http}\n"
SITE = "https://localhost:{https} {{\n\ttls internal"


def deployed(http: int, https: int) -> str:
    """What arrives without TLS at port `http` is led to `https`, with a certificate of Caddy's own."""
    text = (ROOT / "deploy" / "Caddyfile").read_text("utf-8")
    version = subprocess.run(["caddy", "version"], capture_output=True, text=True, check=True).stdout
    if [int(part) for part in re.findall(r"\d+", version)[:3]] < [2, 6, 4]:
        document = (ROOT / "docs" / "running.md").read_text("utf-8")
        for new, old in OLDER.items():
            assert all(f"`{line}`" in document for line in old)
            assert new in text
            text = text.replace(new, "\n".join(old))
    whole = text.partition("\n{\n")[2]
    return OURS.format(http=http) + whole.replace("{$DOMAIN:your.domain} {", SITE.format(https=https))
