"""The things around her: each stands on its own floor, y = 0, or lies in the frame of the bone that has it.

SVG's axes: y runs down. A part is a list of (colour, path data), back to front.
"""

from webapp.figures.body import Part
from webapp.figures.outline import points, smooth

MATTRESS = 36
"""How high one lies in the bed."""

ROOM: dict[str, Part] = {
    "floor": (("floor", "M-110 0A110 6 0 1 1 110 0A110 6 0 1 1-110 0Z"),),
    "wall": (("prop", "M0-176q0-4 4-4h6q4 0 4 4V0H0Z"),),
    "bed": (
        ("prop-dark", "M-92-70q0-4 4-4h4q4 0 4 4V0h-12ZM88-54q0-4 4-4h3q4 0 4 4V0h-11Z"),
        ("prop", "M-81-18h170v10h-170Z"),
        ("linen", "M-81-32q0-4 4-4h162q4 0 4 4v12q0 3-3 3h-164q-3 0-3-3Z"),
    ),
    "pillow": (("pillow", smooth(points("-19 4, -17 -5, 0 -7, 17 -5, 19 4, 0 6"), 4.6)),),
    "bed-edge": (
        ("prop-dark", "M-88-12h8V0h-8ZM-12-12h8V0h-8Z"),
        ("prop", "M-94-20h94v8q0 2-2 2h-90q-2 0-2-2Z"),
        ("linen", "M-94-40q0-5 5-5H-6q6 0 6 6v15q0 4-4 4h-86q-4 0-4-4Z"),
        ("prop", "M-32-45H-6q6 0 6 6v15q0 4-4 4h-24q-4 0-4-4Z"),
    ),
    "chair": (
        ("prop-dark", "M-19-41h6L-16 0h-5ZM13-41h6l3 41h-5Z"),
        ("prop", "M-23-88q0-3 3-3h1q3 0 3 3l1 43h35q3 0 3 3t-3 3h-38q-3 0-3-3Z"),
    ),
    "stool": (
        ("prop-dark", "M-15-40h6L-13 0h-5ZM9-40h6l3 40h-5Z"),
        ("prop", "M-20-45h40q3 0 3 3t-3 3h-40q-3 0-3-3t3-3Z"),
    ),
    "door-frame": (
        ("prop", "M-20-180q0-4 4-4H6q4 0 4 4V0h-30Z"),
        ("prop-dark", "M-13-176h3V0h-3Z"),
    ),
    "mat": (("mat", "M-94-6H94L101 3H-101Z"), ("mat-dark", "M-101 3H101V4.4H-101Z")),
    "bath": (
        ("prop-dark", "M-92-54A92 8 0 1 1 92-54A92 8 0 1 1-92-54Z"),
        ("water", "M-84-52A84 6 0 1 1 84-52A84 6 0 1 1-84-52Z"),
        ("floor", "M54-66q-6-8 0-16t0-16h3q6 8 0 16t0 16ZM68-64q-5-7 0-14t0-14h3q5 7 0 14t0 14Z"),
    ),
    "bath-front": (
        ("prop-dark", "M-64-6h12L-56 0h-8ZM52-6h12V0h-8Z"),
        ("linen", "M-92-54A92 8 0 0 0 92-54C90-20 84-4 60-4H-60C-84-4-90-20-92-54Z"),
        ("prop", "M-92-55.4A92 8 0 0 0 92-55.4Q93.6-54 92.6-51.4A92.6 8 0 0 1-92.6-51.4Q-93.6-54-92-55.4Z"),
    ),
    "bed-above": (
        ("prop-dark", "M-104-128q0-4 4-4h5q4 0 4 4V-4q0 4-4 4h-5q-4 0-4-4Z"),
        ("prop", "M-91-130H98q4 0 4 4V-6q0 4-4 4H-91Z"),
        ("linen", "M-91-126H92q5 0 5 5V-11q0 5-5 5H-91Z"),
    ),
    "pillow-above": (("pillow", smooth(points("-18 -28, 0 -30, 18 -28, 19 0, 18 28, 0 30, -18 28, -19 0"), 4.6)),),
}


def _pack(edge: str, cloth: str, stripes: str) -> Part:
    """Something flat in a cloth, laid on a shank: its colours from below to above."""
    return (
        (edge, "M-8 3Q-13 4-14 12Q-14.6 21-12 28Q-10 32-5 30Z"),
        (
            cloth,
            "M-9.6 5.6Q-1 3.4 6.8 5.4Q8.4 6 7.8 8L5.8 25.6Q5.4 28 3 28.2Q-4 29-9.4 27.6"
            "Q-11.6 27-11.8 24Q-12.6 16-11.6 8Q-11.2 6-9.6 5.6Z",
        ),
        (
            stripes,
            "M-11.4 13.4Q-2 11.6 7.2 13.4L7 15.4Q-2 13.8-11.8 15.4Z"
            "M-11.8 19.4Q-2 17.6 6.6 19.4L6.4 21.4Q-2 19.8-11.7 21.4Z",
        ),
    )


CARRIED: dict[str, Part] = {
    "towel": (("towel", "M0-2H1V2H0Z"),),
    "towel-loop": (("towel", "M8.2-1.2Q10.6-1.4 12.8.6L14.2 7Q12 8.8 9.8 8.2Z"),),
    "ball": (("warm", "M-6-6A6 6 0 1 1 6-6A6 6 0 1 1-6-6Z"),),
    "swelling": (
        (
            "sore",
            smooth(
                points(
                    "-7 -1, -9.4 6, -10.4 14, -9.4 24, -7.6 34, -6 40, -4 42.6, 0 43.4, 4 42.6, 6 40, 7.8 34,"
                    "10 24, 11.2 14, 10.2 6, 7.4 -1, 0 -4.6"
                )
            ),
        ),
        ("glow", "M18 8q3 4 0 8t0 8h1.8q-3-4 0-8t0-8ZM24 8q3 4 0 8t0 8h1.8q-3-4 0-8t0-8Z"),
    ),
    "cold-pack": _pack("cold", "towel", "cold"),
    "warm-pack": _pack("warm-dark", "warm", "warm-dark"),
    "glass": (
        ("glass", "M-4.6-9H4.6L3.6 6q0 1-1 1h-5.2q-1 0-1-1Z"),
        ("water", "M-4.2-3H4.2L3.6 6q0 1-1 1h-5.2q-1 0-1-1Z"),
    ),
    "notebook": (
        ("shorts", "M-14 1H11L18-11H-7Z"),
        ("paper", "M-13-.6H10L15.8-10.6H-6.6Z"),
        ("prop", "M-6.4-3.2H8l.6-1H-5.8ZM-4.4-6.6H10l.6-1H-3.8Z"),
    ),
    "pencil": (("pencil", "M-1-6H1V10L0 13L-1 10Z"),),
    "sock": (
        ("sock", "M-8.1 20Q-1 22 5.4 19.8Q4.6 30 4.6 42.6H-4.6Q-4.8 30-8.1 20Z"),
        ("sock-cuff", "M-8.6 19.4Q-1 21.8 5.9 19.2L5.3 24Q-1 26-7.7 24.4Z"),
    ),
    "sock-foot": (
        (
            "sock",
            smooth(points("-4.4 -2, -5.3 1.6, -6.8 4.4, -4.8 7, 4 7, 15 7, 18 4.6, 15.6 2, 9 -.2, 4.5 -3.2, 0 -4.6")),
        ),
    ),
}
