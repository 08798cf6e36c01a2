"""The parts of the woman and of who helps, each as they stand upright facing right, in the frame of the upper joint.

SVG's axes: y runs down, the front is x positive. A part is a list of (colour, path data), back to front.
The colours `limb` and `cloth` are given by the limb that the part belongs to: the far ones are darker.
"""

from webapp.figures.outline import capsule, points, smooth

Part = tuple[tuple[str, str], ...]

SHANK = smooth(
    points(
        "-7 -2, -7.4 5, -8.9 13, -7.6 21, -4.6 32, -4.1 42, 0 46.6, 4.2 42, 4.5 28, 5.6 12, 7 3,"
        "5.4 -4.8, 0 -7.2, -5 -5.4"
    )
)
FOOT = smooth(points("-4.1 -2, -5 1.6, -6.5 4.4, -4.6 7, 0 7, 5 6.3, 10 7, 13 6.2, 13 2.6, 9 .2, 4.3 -3, 0 -4.4"))
HAND = smooth(points("-2.9 -1, -3.2 5, -2.6 12, 0 14.6, 2.2 12, 2.9 8.2, 4.6 9.4, 5.8 7.6, 4.6 4, 2.9 -1, 0 -3"))
SHORTS = "M-12.6-1C-12.6-9-7-12.8 0-12.8S12.4-8.5 12.4 0L10.6 26.4Q0 29.4-10.6 27.4Z"
SLEEVE = "M-7-.6C-7-5-3.6-7.4 0-7.4S7-5 7-.6L6.6 13Q0 15-6.4 13.6Z"
HIPS = smooth(points("-11.6 -9, -13.9 0, -11.8 8, -5 12.6, 6 11, 12 2, 11.4 -9, 0 -12"))
SHIRT = (
    "M-11.9-4c-1.1-9 3.3-16 2.3-24-.7-6-2-9-1-15 "
    ".8-5.6 5.6-8.4 11.6-8.6 4 0 7.6 2.2 9 6.6 1.8 5 3.9 8 2.9 12.6-.9 4.4-2.5 7.4-2.1 12.8 .3 "
    "4.6 1.2 7.6.8 11-.3 3.6-2.6 5.4-7.6 5.8q-8 1-15.9-1.2Z"
)
SWIMSUIT = (
    "M-11.9-4c-1.1-9 3.3-16 2.3-24Q-4-34-1.4-45H2.4Q4-38 12.8-35 13.2-33.6 12.9-32.4"
    "c-.9 4.4-2.5 7.4-2.1 12.8 .3 4.6 1.2 7.6.8 11-.3 3.6-2.6 5.4-7.6 5.8q-8 1-15.9-1.2Z"
)
FACE = (
    "M-4.6 3c0-7 .4-11-.8-15l2.4-16h11c3 2 3.3 5.4 3.2 7.6l2.6 3.6"
    "q0 1-1.6 1.2 .7 1.2 0 2.2 .2 4.4-3.6 5.2-3.2.6-4.2.4-.5 4.8.8 10.8Z"
)
HAIR = smooth(
    points(
        "10.6 -25.4, 9 -29.6, 3 -32.2, -4.4 -30, -8.6 -23.4, -8 -15, -5 -10.2, -2.8 -13.4, .6 -17.6,"
        "2.6 -23.4, 6.4 -25.6"
    ),
    5.4,
)
SHORT_HAIR = smooth(
    points(
        "10.4 -25.2, 9.4 -29.8, 3.4 -32.4, -4.2 -30.4, -8.4 -24.4, -7.6 -17.4, -4.8 -13.6, -2.4 -14.4, -.4 -18.4,"
        "2.2 -22.4, 6.2 -25.2"
    ),
    5.4,
)
BUN = capsule((-9.4, -26.6), (-10.6, -27.4), 4.6, 4.2)
EAR = capsule((-0.6, -16.6), (-0.2, -18.4), 1.5, 1.8)
EYE = capsule((8.7, -20.5), (8.7, -19.7), 0.55, 0.55)

BODY: dict[str, Part] = {
    "thigh": (("limb", capsule((0, 14), (0, 44), 10.2, 7.4)), ("cloth", SHORTS)),
    "shank": (("limb", SHANK),),
    "foot": (("limb", FOOT),),
    "toes": (("limb", capsule((0, 0), (4.2, 0.6), 2.6, 2)),),
    "arm": (("limb", capsule((0, 4), (0, 29), 5.4, 4.5)), ("cloth", SLEEVE)),
    "forearm": (("limb", capsule((0, 0), (0, 26), 4.5, 3.1)),),
    "hand": (("limb", HAND),),
    "hips": (("shorts", HIPS),),
    "trunk": (("shirt", SHIRT),),
    "trunk-prone": (("shirt", SHIRT),),
    "trunk-swimming": (("skin", SHIRT), ("shorts", SWIMSUIT)),
    "head": (("hair", BUN), ("skin", FACE), ("hair", HAIR), ("ear", EAR), ("hair", EYE)),
    "helper-hips": (("trousers", HIPS),),
    "helper-trunk": (("helper-shirt", SHIRT),),
    "helper-head": (
        ("helper-skin", FACE),
        ("helper-hair", SHORT_HAIR),
        ("helper-skin-far", EAR),
        ("helper-hair", EYE),
    ),
}

MUSCLES: dict[str, Part] = {
    f"glow-{muscle}": (("glow", outline),)
    for muscle, outline in {
        "calf": smooth(points("-7 6.6, -8.5 13, -7.3 21, -4.7 29.8, -2.4 29.4, -.4 20, .2 11, -2.6 7.2")),
        "deep-calf": smooth(points("-5.2 16, -7.4 21, -4.6 32, -3.6 40.4, -1.6 40.4, .4 30, .4 20, -2 15.4")),
        "foot-arch": "M-5.6 5.6Q-4.6 7-3 7H0Q5 5.8 10 7H12.4Q13.6 6.6 13.4 5.6Q4 1.4-5.6 5.6Z",
        "hamstring": smooth(points("-7.6 5, -10.8 14, -9.6 28, -7 39, -4.4 40, -2.4 29, -1.8 14, -4 5.4")),
        "shin": smooth(points("3.4 4, 5.7 9, 5.3 16, 4.4 28, 3.8 38, 1.8 38.6, .6 28, .2 14, 1 6")),
        "quadriceps": smooth(points("7.6 5, 10.6 14, 9.4 28, 6.8 37, 4.4 37.6, 2.4 28, 2 14, 4 5.4")),
        "abdomen": smooth(points("10.4 -25, 10.2 -18, 11 -8.4, 8.6 -4.6, 4.8 -5.4, 4.2 -15, 6.8 -24.6")),
        "back": smooth(points("-8.6 -25, -9.8 -15, -11.6 -5.4, -8.4 -4.4, -4.8 -5.4, -4.4 -15, -6 -24")),
        "biceps": smooth(points("4.8 9, 6.4 13.6, 4.9 20, 4 26, 1.8 26.4, .6 19, .6 12, 2.4 8.4")),
    }.items()
}
