"""The parts of the woman seen from in front, each in the frame of its upper joint; limbs are those at the right.

SVG's axes: y runs down, and x is positive away from the middle. A part is a list of (colour, path data), back to front.
"""

from webapp.figures.body import BODY, Part
from webapp.figures.outline import capsule, points, smooth

HIPS = smooth(points("-12.4 -10, -14.4 -1, -15.6 8, -12.4 14, 0 16.4, 12.4 14, 15.6 8, 14.4 -1, 12.4 -10, 0 -12"))
WAIST = smooth(
    points("-14.6 6.4, -14.4 -1, -12.4 -10, -11.7 -20, -7 -29, 7 -29, 11.7 -20, 12.4 -10, 14.4 -1, 14.6 6.4, 0 8.6")
)
CHEST = (
    "M-11.6 0Q-11.8-4-13.4-9-16.6-15-18-22-18-27.6-11-29L-6-31.2Q-4.6-25.6 0-25.6T6-31.2L11-29"
    "Q18-27.6 18-22 16.6-15 13.4-9 11.8-4 11.6 0 11 7 0 7T-11.6 0Z"
)
SHORTS = "M-11.8-1C-12-9-7-12.8 0-12.8S8.4-8.5 9.6 0L10.8 14 10.2 26.8Q0 29.4-10.6 27.4Z"
LONG_SHORTS = "M-11.8-1C-12-9-7-12.8 0-12.8S8.4-8.5 9.6 0L10.4 14 9.8 33Q0 37-9.8 33Z"
SHANK = smooth(
    points(
        "-6.6 -3, -6.9 3, -6.8 11, -5.6 22, -4 34, -3.6 42, 0 46, 3.6 42, 4.3 34, 6.6 22, 7.4 12, 7 3, 6.6 -3, 0 -6.8"
    )
)
FOOT = smooth(points("-4 -2, -4.6 3, -4.8 6.2, -1 7, 5 7, 8.6 6.6, 9 4.4, 6 .8, 4 -3, 0 -4.6"))
EDGE_OF_HAND = smooth(points("2.5 -2, 2.5 6, 2.4 12.6, 1.2 15.2, -.6 13, -2 7.6, -3 2, -2.6 -1.6, 0 -3"))
SKULL_HAIR = smooth(points("0 -24.4, -6.4 -22.4, -9.3 -15, -8.8 -8, -6 -3, 6 -3, 8.8 -8, 9.3 -15, 6.4 -22.4"))
FACE = smooth(
    points("0 1.6, -3.4 .4, -6.6 -4, -7.9 -10, -7.5 -15, -5 -17.4, 0 -19.4, 5 -17.4, 7.5 -15, 7.9 -10, 6.6 -4, 3.4 .4")
)
EYES = capsule((-3.3, -10.4), (-3.3, -9.6), 0.75, 0.75) + capsule((3.3, -10.4), (3.3, -9.6), 0.75, 0.75)
NOSE = "M0-9.4Q1.7-6.6 1.2-5.8T-1-5.6Q.9-6 0-9.4Z"
MOUTH = "M-2.1-2.8Q0-1.6 2.1-2.8 0-.6-2.1-2.8Z"

ALIKE = {f"front-{part}": BODY[part] for part in ("arm", "forearm", "hand")}
"""What looks the same from the side."""
FRONT: dict[str, Part] = ALIKE | {
    "front-shank": (("limb", SHANK),),
    "front-thigh": (("limb", capsule((0, 14), (0, 44), 10.2, 7.4)), ("cloth", SHORTS)),
    "front-thigh-towards": (("limb", capsule((0, 14), (0, 44), 10.2, 7.4)), ("cloth", LONG_SHORTS)),
    "front-foot": (("limb", FOOT),),
    "front-hand-edge": (("limb", EDGE_OF_HAND),),
    "front-hips": (("shorts", HIPS),),
    "front-waist": (("shirt", WAIST),),
    "front-chest": (("shirt", CHEST),),
    "front-neck": (("leg", capsule((0, 5), (0, -11), 5.2, 4.6)),),
    "front-head": (("hair", capsule((0, -25.4), (0, -26.6), 4.6, 4.2)), ("hair", SKULL_HAIR)),
    "front-face": (("skin", FACE),),
    "front-look": (("hair", EYES), ("ear", NOSE), ("skin-far", MOUTH)),
    "front-ear": (("ear", capsule((0.2, -8), (0.8, -10.4), 1.3, 1.9)),),
    "chair-front": (
        ("prop-dark", "M-23-44h5L-19 0h-5ZM18-44h5l1 44h-5ZM-20-64H20v5H-20Z"),
        ("prop", "M-23-88q0-3 3-3H20q3 0 3 3v12q0 3-3 3H-20q-3 0-3-3ZM-23-80h4v36h-4ZM19-80h4v36h-4Z"),
        ("prop", "M-26-45H26q2 0 2 3v1q0 3-3 3H-25q-3 0-3-3v-1q0-3 2-3Z"),
    ),
}

FRONT_MUSCLES: dict[str, Part] = {
    f"front-glow-{muscle}": (("glow", outline),)
    for muscle, outline in {
        "inner-thigh": smooth(points("-7 8, -9.6 16, -9 28, -6.6 38, -4 38, -3 28, -2.6 16, -4 8")),
        "side": smooth(points("6.6 6, 10.8 1, 12.6 -8, 14.6 -15, 11.4 -17, 7.6 -8, 6 0")),
        "side-waist": smooth(points("6.2 -20, 10.8 -21, 12.2 -11, 13.8 -3, 11 0, 8 -6, 6.4 -14")),
        "neck": smooth(points("5 3, 4.8 -4, 4.5 -9.4, 2.4 -9.4, 1.6 -3, 1.8 3")),
        "triceps": smooth(points("2.6 6, 5.2 10, 5 18, 4.2 25, 1.6 27, 0 20, .4 10")),
        "forearm-under": smooth(points("-3.6 1, -4 8, -3.2 17, -2.2 23.6, -.4 22, .4 12, 0 2")),
    }.items()
}
