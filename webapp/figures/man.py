"""The older man, where he looks otherwise than the woman: broad, a belly, grey hair and a beard, shorts to the knee."""

from webapp.figures.body import EAR, FACE, Part
from webapp.figures.front_body import EYES, MOUTH, NOSE
from webapp.figures.front_body import FACE as FRONT_FACE
from webapp.figures.outline import capsule, points, smooth

TRUNK = smooth(
    points(
        "-13.6 -3, -14.4 -14, -13.8 -26, -14.2 -37, -12 -46.4, -6 -51.2, 1.6 -52.4, 8.6 -50, 12.8 -43.4, 15.4 -34,"
        "19.2 -24, 22 -14.6, 21.4 -5.6, 17 1.6, 9 6.6, 0 8.8, -8 8, -12.8 4"
    )
)
PRONE = smooth(
    points(
        "-13.6 -3, -14.4 -14, -13.8 -26, -14.2 -37, -12 -46.4, -6 -51.2, 1.6 -52.4, 8.6 -50, 12.6 -43.4, 14 -34,"
        "15 -24, 15.4 -14.6, 14.8 -5.6, 12.6 2, 8 6.6, 0 8.8, -8 8, -12.8 4"
    )
)
HIPS = smooth(points("-13 -9, -15.2 0, -13 9, -5 13.6, 6 12, 13.2 3, 13 -9, 0 -12.4"))
SHORTS = "M-13.8-1C-13.8-9.6-7.8-13.8 0-13.8S13.8-9 13.8 0L11.6 36.4Q0 39.8-11 37.4Z"
THIGH = capsule((0, 14), (0, 44), 11, 8.1)
SHANK = smooth(
    points(
        "-7.8 -2, -8.2 5, -10 13, -8.6 21, -5.4 32, -4.5 42, 0 46.6, 4.5 42, 5 28, 6.4 12, 7.8 3,"
        "6 -5, 0 -7.9, -5.7 -5.8"
    )
)
ARM = capsule((0, 4), (0, 29), 6.4, 5.2)
FOREARM = capsule((0, 0), (0, 26), 5.2, 3.5)
SLEEVE = "M-8.2-.6C-8.2-5.6-4.4-8.6 0-8.6S8.2-5.4 8.2-.6L7.6 14.8Q0 17-7.4 15.4Z"
SKULL = smooth(
    points("10 -24.4, 9 -29.4, 3.2 -32, -4 -30.2, -8.2 -24.4, -7.6 -17.4, -4.8 -12.6, 0 -14, 6 -20"),
    5.4,
)
HAIR = smooth(
    points("-.8 -29.8, -5 -29.4, -8.6 -24.4, -8 -16.6, -5.2 -11.6, -2.6 -13.4, -.2 -18, 1.6 -22, .8 -26"),
    5.4,
)
BEARD = smooth(
    points("1 -19.4, 1.4 -13, 4 -8, 8.6 -6.2, 12.2 -8.6, 12.8 -13, 12.4 -15.6, 9.6 -15.6, 8 -12.4, 5 -12.2, 3 -15"), 5.4
)
EYE = capsule((8.7, -20.5), (8.7, -19.7), 0.6, 0.6)

FRONT_HIPS = smooth(points("-15 -10, -16.4 -1, -17 8, -13.6 14.4, 0 17, 13.6 14.4, 17 8, 16.4 -1, 15 -10, 0 -12"))
FRONT_WAIST = smooth(
    points("-16.6 6.4, -18 -1, -18.4 -10, -17.8 -20, -10 -30, 10 -30, 17.8 -20, 18.4 -10, 18 -1, 16.6 6.4, 0 9.6")
)
CHEST = (
    "M-17.8 0Q-16.8-5-17.2-10-17.6-16-19.6-22-19.6-28-11.6-29.4L-6.4-31.2Q-4.8-25.6 0-25.6T6.4-31.2L11.6-29.4"
    "Q19.6-28 19.6-22 17.6-16 17.2-10 16.8-5 17.8 0 15 8 0 8T-17.8 0Z"
)
FRONT_SHORTS = "M-13-1C-13.2-9.6-7.6-13.4 0-13.4S9-9 10.4 0L11.8 14 11.4 36.6Q0 39.8-11.4 37Z"
LONG_SHORTS = "M-13-1C-13.2-9.6-7.6-13.4 0-13.4S9-9 10.4 0L11.6 14 11.2 38Q0 42-11.2 38Z"
FRONT_SHANK = smooth(
    points(
        "-7.3 -3, -7.6 3, -7.6 11, -6.3 22, -4.5 34, -4 42, 0 46, 4 42, 4.8 34, 7.3 22, 8.2 12, 7.7 3, 7.3 -3, 0 -7.4"
    )
)
FRONT_HAIR = smooth(points("0 -23.8, -6 -22, -9 -15.4, -9 -8.4, -6 -5, 6 -5, 9 -8.4, 9 -15.4, 6 -22"))
CROWN = smooth(points("0 -23.4, -5.4 -21.2, -7.4 -15.6, -5 -12, 5 -12, 7.4 -15.6, 5.4 -21.2"))
FRONT_BEARD = smooth(
    points("0 2.8, -4 1.2, -7.4 -4, -8.2 -10, -6 -6.8, -3.6 -4.6, 0 -5.2, 3.6 -4.6, 6 -6.8, 8.2 -10, 7.4 -4, 4 1.2")
)

MAN: dict[str, Part] = {
    "thigh": (("limb", THIGH), ("cloth", SHORTS)),
    "shank": (("limb", SHANK),),
    "arm": (("limb", ARM), ("cloth", SLEEVE)),
    "forearm": (("limb", FOREARM),),
    "hips": (("shorts", HIPS),),
    "trunk": (("shirt", TRUNK),),
    "trunk-prone": (("shirt", PRONE),),
    "trunk-swimming": (("skin", TRUNK),),
    "head": (
        ("skin", FACE),
        ("skin", SKULL),
        ("hair", HAIR),
        ("hair", BEARD),
        ("ear", EAR),
        ("helper-hair", EYE),
    ),
    "front-thigh": (("limb", THIGH), ("cloth", FRONT_SHORTS)),
    "front-thigh-towards": (("limb", THIGH), ("cloth", LONG_SHORTS)),
    "front-shank": (("limb", FRONT_SHANK),),
    "front-arm": (("limb", ARM), ("cloth", SLEEVE)),
    "front-forearm": (("limb", FOREARM),),
    "front-hips": (("shorts", FRONT_HIPS),),
    "front-waist": (("shirt", FRONT_WAIST),),
    "front-chest": (("shirt", CHEST),),
    "front-neck": (("leg", capsule((0, 5), (0, -11), 6.4, 5.4)),),
    "front-head": (("hair", FRONT_HAIR),),
    "front-face": (("skin", FRONT_FACE), ("skin", CROWN), ("hair", FRONT_BEARD)),
    "front-look": (("helper-hair", EYES), ("ear", NOSE), ("helper-hair", MOUTH)),
}
