"""Reads a QR code from its modules (ISO/IEC 18004), without looking at how it was made.

It knows what an address needs: versions 1 to 6; digits, capitals and bytes. It corrects no errors, so it reads nothing
that is not drawn exactly right, but it does not find a code in a picture: that is what cameras do.
"""

import re
from itertools import chain

Modules = list[list[bool]]

MASKS = (
    lambda x, y: (x + y) % 2,
    lambda _x, y: y % 2,
    lambda x, _y: x % 3,
    lambda x, y: (x + y) % 3,
    lambda x, y: (y // 2 + x // 3) % 2,
    lambda x, y: (x * y) % 2 + (x * y) % 3,
    lambda x, y: ((x * y) % 2 + (x * y) % 3) % 2,
    lambda x, y: ((x + y) % 2 + (x * y) % 3) % 2,
)
LEVELS = {0b01: "L", 0b00: "M", 0b11: "Q", 0b10: "H"}
DATA_WORDS = {
    "L": ((19,), (34,), (55,), (80,), (108,), (68, 68)),
    "M": ((16,), (28,), (44,), (32, 32), (43, 43), (27,) * 4),
    "Q": ((13,), (22,), (17, 17), (24, 24), (15, 15, 16, 16), (19,) * 4),
    "H": ((9,), (16,), (13, 13), (9,) * 4, (11, 11, 12, 12), (15,) * 4),
}
"""Data codewords in each block, by correction level and version."""


def modules_of(path: str, size: int) -> Modules:
    """The modules that an SVG path of one-module-high rectangles (`M3 0h2v1H3z`) makes dark."""
    modules = [[False] * size for _ in range(size)]
    for x, y, width in re.findall(r"M(\d+) (\d+)h(\d+)v1H\d+z", path):
        for column in range(int(x), int(x) + int(width)):
            modules[int(y)][column] = True
    return modules


def read_qr(modules: Modules) -> tuple[str, str]:
    """The correction level (L, M, Q, H) and the text; raises ValueError for what is no code of the known kinds."""
    size = len(modules)
    version, rest = divmod(size - 17, 4)
    if rest or not 1 <= version <= 6:
        raise ValueError(f"no QR code of a known version has {size} modules a side")
    level, mask = _format(modules)
    bits = [modules[y][x] ^ (MASKS[mask](x, y) == 0) for x, y in _data_places(size, version)]
    words = [_number(bits[i : i + 8]) for i in range(0, len(bits) - 7, 8)]
    return level, _text(_in_order(words, DATA_WORDS[level][version - 1]))


def _format(modules: Modules) -> tuple[str, int]:
    places = [*((x, 8) for x in (0, 1, 2, 3, 4, 5, 7, 8)), *((8, y) for y in (7, 5, 4, 3, 2, 1, 0))]
    found = _number([modules[y][x] for x, y in places]) ^ 0b101010000010010
    return LEVELS[found >> 13], found >> 10 & 0b111


def _data_places(size: int, version: int) -> list[tuple[int, int]]:
    """Where data stands, in its order: two columns at a time from the right, up and down in turn."""
    right = [x for x in range(size - 1, 0, -1) if x != 6]
    columns = [x for x in range(size - 1, -1, -1) if x != 6]
    pairs = [columns[i : i + 2] for i in range(0, len(right), 2)]
    zigzag = [
        (x, y)
        for turn, pair in enumerate(pairs)
        for y in (range(size) if turn % 2 else range(size - 1, -1, -1))
        for x in pair
    ]
    return [(x, y) for x, y in zigzag if not _is_pattern(x, y, size, version)]


def _is_pattern(x: int, y: int, size: int, version: int) -> bool:
    finder = (x < 9 and y < 9) or (x >= size - 8 and y < 9) or (x < 9 and y >= size - 8)
    aligning = version > 1 and abs(x - (size - 7)) <= 2 and abs(y - (size - 7)) <= 2
    return finder or aligning or 6 in (x, y)


def _in_order(words: list[int], blocks: tuple[int, ...]) -> list[int]:
    """The data words of each block one after the other; they are drawn in turn, and correction words follow them."""
    turns = chain.from_iterable(
        [block for block, length in enumerate(blocks) if turn < length] for turn in range(max(blocks))
    )
    sorted_by_block: list[list[int]] = [[] for _ in blocks]
    for word, block in zip(words, turns, strict=False):
        sorted_by_block[block].append(word)
    return [word for block in sorted_by_block for word in block]


def _text(words: list[int]) -> str:
    """The text of all segments; each says its kind and length first."""
    bits = "".join(f"{word:08b}" for word in words)
    read = ""
    while (kind := bits[:4]) in SEGMENTS:
        count_bits, segment = SEGMENTS[kind]
        text, used = segment(bits[4 + count_bits :], int(bits[4 : 4 + count_bits], 2))
        read += text
        bits = bits[4 + count_bits + used :]
    if kind.strip("0"):
        raise ValueError(f"after {read!r} comes a kind of text that this does not read: {kind}")
    return read


def _digits(bits: str, count: int) -> tuple[str, int]:
    """Three digits in 10 bits, two left over in 7, one in 4."""
    text, used = "", 0
    while len(text) < count:
        digits = min(3, count - len(text))
        width = (0, 4, 7, 10)[digits]
        text += f"{int(bits[used : used + width], 2):0{digits}}"
        used += width
    return text, used


def _capitals(bits: str, count: int) -> tuple[str, int]:
    """Two characters in 11 bits, one left over in 6."""
    text, used = "", 0
    while len(text) < count:
        width = 11 if count - len(text) > 1 else 6
        first, second = divmod(int(bits[used : used + width], 2), len(CAPITALS))
        text += CAPITALS[first] + CAPITALS[second] if width == 11 else CAPITALS[second]
        used += width
    return text, used


def _bytes(bits: str, count: int) -> tuple[str, int]:
    return bytes(int(bits[8 * i : 8 * i + 8], 2) for i in range(count)).decode(), 8 * count


CAPITALS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"
SEGMENTS = {"0001": (10, _digits), "0010": (9, _capitals), "0100": (8, _bytes)}
"""By the indicator of its kind: how many bits its length takes (up to version 9), and how it is read."""


def _number(bits: list[bool]) -> int:
    return int("".join("1" if bit else "0" for bit in bits), 2)
