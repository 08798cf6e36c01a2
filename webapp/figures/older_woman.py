"""The older woman, where she looks otherwise than the usual one: rounder, white hair, glasses, shorts to the knee."""

from webapp.figures.body import EAR, EYE, FACE, Part
from webapp.figures.front_body import EYES, MOUTH, NOSE
from webapp.figures.front_body import FACE as FRONT_FACE
from webapp.figures.man import ARM, FRONT_HIPS, FRONT_SHORTS, HIPS, LONG_SHORTS, PRONE, SHORTS, SLEEVE, THIGH
from webapp.figures.outline import points, smooth

TRUNK = smooth(
    points(
        "-13.2 -3, -12.8 -11, -11.4 -20, -11.2 -29, -12.6 -38, -10.6 -46.6, -4.6 -51, 1.8 -52, 8 -50, 12.4 -44.6,"
        "16 -36, 16.2 -29.6, 14 -24.6, 15.6 -19, 17.8 -12, 17.4 -4, 14 2.2, 8 6.6, 0 8.8, -8 8, -12.6 4"
    )
)
HAIR = smooth(
    points(
        "10.8 -25.2, 9.6 -30, 3.4 -33, -4.8 -31.4, -9.8 -25, -10 -17, -8 -11, -4.4 -9.6, -1.8 -12, .6 -17.6,"
        "2.4 -22.4, 6.4 -25.2"
    ),
    5.4,
)
SWIMSUIT = (
    "M-13-3C-13-11-11-22-11.6-31Q-4-35-1.4-46H2.4Q4-40 15.6-37C16.6-31 14-28 14-24.6C15-19 17.8-15 17.8-9"
    " 17.6 1 10 7 0 8.8Q-10 9-13-3Z"
)
RIM = "a2.2 2.2 0 1 1 4.4 0a2.2 2.2 0 1 1-4.4 0Zm.5 0a1.7 1.7 0 1 0 3.4 0a1.7 1.7 0 1 0-3.4 0Z"
GLASSES = f"M7-20.1{RIM}M-.2-19.2L7-20.6V-19.9L-.2-18.5Z"

FRONT_WAIST = smooth(
    points("-16.8 6.4, -17.2 -1, -16.8 -10, -14.6 -20, -9 -29, 9 -29, 14.6 -20, 16.8 -10, 17.2 -1, 16.8 6.4, 0 9.4")
)
CHEST = (
    "M-14.6 0Q-14.2-4-15.4-9-17.4-15-18.4-22-18.4-27.8-11.2-29.2L-6-31.2Q-4.6-25.6 0-25.6T6-31.2L11.2-29.2"
    "Q18.4-27.8 18.4-22 17.4-15 15.4-9 14.2-4 14.6 0 13 7.4 0 7.4T-14.6 0Z"
)
SKULL_HAIR = smooth(points("0 -25, -7.4 -22.8, -10.8 -15, -10.6 -7, -7 -1, 7 -1, 10.6 -7, 10.8 -15, 7.4 -22.8"))
FRINGE = smooth(points("0 -21, -7 -18.6, -8.4 -12, -5 -15.6, 2 -17.4, 8 -13, 7 -18.6"))
FRONT_GLASSES = f"M-5.5-10{RIM}M1.1-10{RIM}M-1.2-10.6H1.2V-9.9H-1.2Z"

OLDER_WOMAN: dict[str, Part] = {
    "thigh": (("limb", THIGH), ("cloth", SHORTS)),
    "arm": (("limb", ARM), ("cloth", SLEEVE)),
    "hips": (("shorts", HIPS),),
    "trunk": (("shirt", TRUNK),),
    "trunk-prone": (("shirt", PRONE),),
    "trunk-swimming": (("skin", TRUNK), ("shorts", SWIMSUIT)),
    "head": (("skin", FACE), ("hair", HAIR), ("ear", EAR), ("shorts", GLASSES), ("helper-hair", EYE)),
    "front-thigh": (("limb", THIGH), ("cloth", FRONT_SHORTS)),
    "front-thigh-towards": (("limb", THIGH), ("cloth", LONG_SHORTS)),
    "front-arm": (("limb", ARM), ("cloth", SLEEVE)),
    "front-hips": (("shorts", FRONT_HIPS),),
    "front-waist": (("shirt", FRONT_WAIST),),
    "front-chest": (("shirt", CHEST),),
    "front-head": (("hair", SKULL_HAIR),),
    "front-face": (("skin", FRONT_FACE), ("hair", FRINGE)),
    "front-look": (("shorts", FRONT_GLASSES), ("helper-hair", EYES), ("ear", NOSE), ("skin-far", MOUTH)),
}
