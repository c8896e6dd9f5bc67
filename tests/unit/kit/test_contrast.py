"""The colours of the tokens, both schemes, held against WCAG 2.2 AA."""

import math
import re
from pathlib import Path

import pytest

import goc.kit

TOKENS = (Path(goc.kit.__file__).parent / "static/kit/css/tokens.css").read_text()
COLOUR = r"oklch\(([\d.]+) ([\d.]+) ([\d.]+)\)"
COLOURS = {
    name: [(light, chroma, hue), (dark, dark_chroma, dark_hue)]
    for name, light, chroma, hue, dark, dark_chroma, dark_hue in re.findall(
        rf"--([\w-]+): light-dark\({COLOUR}, {COLOUR}\)", TOKENS
    )
}
COLOURS |= {
    name: [(light, chroma, hue)] * 2
    for name, light, chroma, hue in re.findall(rf"--([\w-]+): {COLOUR};", TOKENS)
}
TONES = ["green", "amber", "red", "blue", "violet"]
PAPERS = ["paper", "paper-sunk", "paper-raised", "paper-hover"]
TEXT = [(ink, paper) for ink in ["ink", "ink-soft"] for paper in PAPERS]
TEXT += [("ink-faint", "paper"), ("ink-faint", "paper-sunk"), ("accent", "paper")]
TEXT += [("accent-deep", "accent-soft"), ("accent", "paper-raised"), ("accent", "accent-soft")]
TEXT += [("on-accent", "accent"), ("on-accent", "accent-deep"), ("on-heat-5", "heat-5")]
TEXT += [("on-bar", "bar"), ("on-bar", "bar-field"), ("on-bar-soft", "bar")]
TEXT += [("on-bar-soft", "bar-field"), *(("ink", f"heat-{step}") for step in range(1, 5))]
TEXT += [(tone, "paper") for tone in TONES] + [(tone, f"{tone}-soft") for tone in TONES]
TEXT += [("ink", f"{tone}-soft") for tone in TONES] + [("ink", "accent-soft")]
PICTURES = [(f"{tone}-fill", "paper") for tone in [*TONES, "accent"]]
PICTURES += [("line-strong", "paper"), ("line-strong", "paper-sunk"), ("heat-5", "paper")]


def luminance(colour):
    light, chroma, hue = map(float, colour)
    a, b = chroma * math.cos(math.radians(hue)), chroma * math.sin(math.radians(hue))
    long = (light + 0.3963377774 * a + 0.2158037573 * b) ** 3
    medium = (light - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (light - 0.0894841775 * a - 1.2914855480 * b) ** 3
    linear = (
        4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
        -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
        -0.0041960863 * long - 0.7034186147 * medium + 1.7076147010 * short,
    )
    red, green, blue = (min(max(part, 0), 1) for part in linear)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(name, ground, scheme):
    first, second = (luminance(COLOURS[each][scheme]) for each in (name, ground))
    return (max(first, second) + 0.05) / (min(first, second) + 0.05)


def test_black_on_white_is_as_far_as_it_gets():
    assert (luminance((1, 0, 0)) + 0.05) / (luminance((0, 0, 0)) + 0.05) == pytest.approx(21, 0.001)


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
@pytest.mark.parametrize(("ink", "ground"), TEXT)
def test_words_can_be_read(ink, ground, scheme):
    assert contrast(ink, ground, scheme) >= 4.5


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
@pytest.mark.parametrize(("fill", "ground"), PICTURES)
def test_pictures_and_edges_stand_out(fill, ground, scheme):
    assert contrast(fill, ground, scheme) >= 3
