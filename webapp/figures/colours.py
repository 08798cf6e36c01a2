"""The colours of the drawings. These are the ones by day; `figure.css` has others for the night, the dark and print."""

DAY = {
    "skin": "#efc09c",
    "leg": "#e6ae87",
    "skin-far": "#c98f6a",
    "skin-edge": "#aa724f",
    "ear": "#dca680",
    "hair": "#3a2a2b",
    "shirt": "#f2b84b",
    "sleeve": "#edb041",
    "sleeve-far": "#d99a2b",
    "shorts": "#2f7f86",
    "shorts-far": "#22626a",
    "helper-skin": "#b57a50",
    "helper-skin-far": "#945f3b",
    "helper-shirt": "#8d80b4",
    "helper-sleeve": "#8375ab",
    "helper-sleeve-far": "#6d6094",
    "trousers": "#4d5a70",
    "trousers-far": "#3b475a",
    "helper-hair": "#2b2326",
    "glow": "#e5532d",
    "sore": "#d9745c",
    "arrow": "#1f6f76",
    "floor": "#cbdfda",
    "prop": "#b7d0cb",
    "prop-dark": "#9cbcb6",
    "linen": "#dcebe7",
    "pillow": "#f7faf8",
    "towel": "#8fb6c9",
    "mat": "#a5c4d2",
    "mat-dark": "#83a7b8",
    "warm": "#c9707c",
    "warm-dark": "#ad5664",
    "cold": "#8cc4dc",
    "water": "#7fbcd6",
    "glass": "#d3e9f0",
    "paper": "#fdfbf4",
    "pencil": "#b5672e",
    "sock": "#8aa5b8",
    "sock-cuff": "#6a8799",
}


def paint(name: str) -> str:
    """The colour as the value of an attribute: the page's own, or the one by day where the page has none."""
    return f"var(--f-{name},{DAY[name]})"
