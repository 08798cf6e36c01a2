"""The parts of the close-ups, each hanging straight down in the frame of its joint; the palm side is x positive.

SVG's axes: y runs down. A part is a list of (colour, path data), back to front. The colours `limb` and `cloth` are
given by the limb that the part belongs to: here `cloth` is the edge that tells a finger from what lies behind it.
"""

from webapp.figures.body import Part
from webapp.figures.outline import capsule, points, smooth

EDGE = (-0.9, 0.3)
"""Where the edge of a finger shows."""


def _edged(length: float, first: float, second: float) -> Part:
    x, y = EDGE
    return (
        ("cloth", capsule((x, y), (x, length + y), first, second)),
        ("limb", capsule((0, 0), (0, length), first, second)),
    )


PALM_SIDE = smooth(points("-8.6 -2, -9 12, -8 28, -6.4 37, -2 41, 3 39, 6.6 32, 9.6 22, 11 12, 9.4 2, 0 -9"))
PALM_FLAT = smooth(
    points("-11.2 -3, -13 8, -16 20, -17 32, -13 38, 0 42.6, 13 40, 17 32, 16.6 22, 13.2 8, 11.2 -3, 0 -9")
)
FOOT_SIDE = smooth(
    points(
        "-15.4 -6, -18 5, -26 15, -26 26, -17 31.5, -2 31, 18 27, 34 29.6, 46 31.5, 56 29.4,"
        "59.6 20, 55 10.6, 40 1, 24 -7, 13.6 -11, 0 -15.6"
    )
)
FOOT_FRONT = smooth(
    points("0 -16, -14 -8, -16 8, -21 28, -27 43, -27 53, -15 59, 0 61, 14 60, 24 56, 26 46, 21 26, 16 8, 14 -8")
)
NAIL = "M-4.6 14Q-4.6 11.6 0 11.6T4.6 14V18Q4 22 0 22T-4.6 18Z"
SMALL_NAIL = "M-3 12.6Q-3 10.8 0 10.8T3 12.6V15.4Q2.6 18 0 18T-3 15.4Z"

CLOSE: dict[str, Part] = {
    "arm-side": (("limb", capsule((0, -140), (0, 0), 21, 10.2)),),
    "arm-flat": (("limb", capsule((0, -140), (0, 0), 22, 12.4)),),
    "palm-side": (("limb", PALM_SIDE),),
    "palm-flat": (("limb", PALM_FLAT),),
    "finger-1": _edged(18, 5, 4.7),
    "finger-2": _edged(12, 4.7, 4.3),
    "finger-3": _edged(9, 4.3, 3.6),
    "thumb-1": _edged(16, 7.6, 6),
    "thumb-2": (("cloth", capsule((-0.2, 3), (-0.2, 11), 6.5, 5.8)), ("limb", capsule((0, 0), (0, 11), 5.9, 5))),
    "thumb-3": (("cloth", capsule((-0.2, 3), (-0.2, 9.2), 5.8, 4.9)), ("limb", capsule((0, 0), (0, 9), 5.1, 4))),
    "shank-close": (("limb", capsule((0, -130), (0, 0), 28, 15.6)),),
    "foot-side": (("limb", FOOT_SIDE),),
    "foot-front": (("limb", FOOT_FRONT),),
    "toe-1": (("limb", capsule((0, 0), (0, 15), 10, 8)),),
    "toe-2": (("limb", capsule((0, 0), (0, 10), 8, 6.6)), ("ear", "M7 8Q5.4 10 5 12.8T4.4 15.4Q7.6 12.8 7 8Z")),
    "toe-big": (*_edged(16, 8.4, 7.8), ("ear", NAIL)),
    "toe-small": (*_edged(14, 5.4, 5), ("ear", SMALL_NAIL)),
}

CLOSE_MUSCLES: dict[str, Part] = {
    f"close-glow-{muscle}": (("glow", outline),)
    for muscle, outline in {
        "toes": "M20 27.6Q34 29.6 46 31.5Q56 31 58 26Q40 18 20 27.6Z",
        "toes-top": "M15 -10Q24 -8 40 1Q52 8 57 13Q52 18 40 12Q24 5 15 -10Z",
        "palm": smooth(points("4 35, 8.6 25, 11 12, 9 3, 4 10, 1 24")),
        "forearm-under": smooth(points("9 -14, 15.6 -80, 8 -90, 2 -60, 4 -20")),
        "forearm-top": smooth(points("-9 -14, -15.6 -80, -8 -90, -2 -60, -4 -20")),
    }.items()
}
