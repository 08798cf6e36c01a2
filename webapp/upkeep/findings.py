"""What the doctor finds."""

from msgspec import Struct


class Finding(Struct, frozen=True):
    """`what` is so, and what to do about it. Where it is `serious`, something does not work, or is not safe."""

    what: str
    advice: str
    serious: bool = True

    def __str__(self) -> str:
        return f"{'wrong' if self.serious else 'note '}  {self.what}: {self.advice}"
