"""Cut the typefaces that kit ships, when Be Vietnam Pro is renewed; not needed to run anything.

    uv run --no-project --with fonttools --with brotli --with fontpkg-be-vietnam-pro \
        python docs/howto/cut_fonts.py

Be Vietnam Pro has no tabular figures. "Goc Figures" is the same ten drawings, each on one width, so
that columns of numbers line up; only the room a figure stands in changes.
"""

from importlib.resources import files
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

SOURCE = files("fontpkg_be_vietnam_pro") / "files"
TARGET = Path(__file__).parents[2] / "src/goc/kit/static/kit/fonts"
FIGURES = range(0x30, 0x3A)
# Narrower than the widest figure: dense columns.
WIDTHS = {"Regular": 640, "Medium": 646, "SemiBold": 652, "Bold": 660}
FULL_NAME, SHORT_NAME, POSTSCRIPT_NAME = 4, 1, 6


def opened(weight):
    """The typeface of one weight as it comes, to be saved as woff2."""
    font = TTFont(SOURCE / f"BeVietnamPro-{weight}.ttf", recalcTimestamp=False)
    font.flavor = "woff2"
    return font


def figures(weight, width):
    """Ten figures of one width, under their own name as the licence likes it."""
    font = opened(weight)
    options = subset.Options()
    options.layout_features, options.hinting, options.flavor = [], False, "woff2"
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=FIGURES)
    subsetter.subset(font)
    names, outlines, metrics = font.getBestCmap(), font["glyf"], font["hmtx"]
    for code in FIGURES:
        glyph, (advance, _) = outlines[names[code]], metrics[names[code]]
        squeeze = min(1, (width - 4) / advance)
        glyph.coordinates.scale((squeeze, 1))
        glyph.coordinates.translate((round((width - advance * squeeze) / 2), 0))
        glyph.coordinates.toInt()
        glyph.recalcBounds(outlines)
        metrics[names[code]] = (width, glyph.xMin)
    for record in font["name"].names:
        if record.nameID in (SHORT_NAME, FULL_NAME):
            record.string = f"Goc Figures {weight}"
        if record.nameID == POSTSCRIPT_NAME:
            record.string = f"GocFigures-{weight}"
    return font


if __name__ == "__main__":
    for weight in [*WIDTHS, "Italic"]:
        opened(weight).save(TARGET / f"BeVietnamPro-{weight}.woff2")
    for weight, width in WIDTHS.items():
        figures(weight, width).save(TARGET / f"GocFigures-{weight}.woff2")
