"""The pregnant woman, where she looks otherwise: her belly and bust, and her hair."""

from webapp.figures.body import EAR, EYE, FACE, Part
from webapp.figures.outline import points, smooth

TRUNK = smooth(
    points(
        "-11.9 -4, -12.4 -10, -10 -20, -9.8 -29, -11.4 -38, -9.6 -47, -4 -51, 2 -52, 8 -50, 12 -44.6, 14.8 -37,"
        "14.8 -31, 13.4 -27.6, 17.4 -22.6, 21.4 -14.4, 21.4 -6, 17.6 1, 11 6, 3 8.4, -6 7.4, -10.6 3"
    )
)
HAIR = smooth(
    points(
        "10.6 -25.4, 9 -29.8, 3 -32.4, -4.4 -30.4, -8.8 -24, -9.4 -15, -11 -6, -8.6 1.6, -4.6 3.4, -3.4 -2, -4.4 -9,"
        "-1.8 -13.4, .6 -18.4, 2.6 -23.4, 6.4 -25.6"
    ),
    5.4,
)

PREGNANT: dict[str, Part] = {
    "trunk": (("shirt", TRUNK),),
    "head": (("skin", FACE), ("hair", HAIR), ("ear", EAR), ("hair", EYE)),
}
