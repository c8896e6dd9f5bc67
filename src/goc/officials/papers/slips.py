"""Activation slips as a PDF to be cut: eight to a page of A4."""

import json
from importlib.resources import as_file, files
from pathlib import Path
from urllib.parse import urlencode

import segno
import typst

from goc.accounts.rules.codes import in_groups
from goc.officials.services.slips import Slips

LAYOUT = Path(__file__).with_name("slips.typ")
# Weighing all eight masks takes four fifths of the time, and chance has weighed these already.
MASK = 3


def compose(slips: Slips, *, page: str) -> bytes:
    """The slips as a PDF; `page` is the full address of the activation page, to which each QR leads
    with user name and code behind its "#"."""
    told = {
        "page": page,
        "last_day": f"{slips.last_day:%d/%m/%Y}",
        "slips": [
            {
                "name": slip.full_name,
                "unit": slip.unit,
                "username": slip.username,
                "code": in_groups(slip.code),
                "qr": _drawn(f"{page}#{urlencode({'ten': slip.username, 'ma': slip.code})}"),
            }
            for slip in slips.slips
        ],
    }
    with as_file(files("fontpkg_be_vietnam_pro") / "files") as fonts:
        return typst.compile(
            LAYOUT.read_bytes(),
            font_paths=[str(fonts)],
            ignore_system_fonts=True,
            sys_inputs={"told": json.dumps(told, ensure_ascii=False)},
        )


def _drawn(text):
    """The QR code as an SVG of one path, a stroke for each run of dark modules."""
    matrix = segno.make(text, error="m", mask=MASK, micro=False, boost_error=False).matrix
    size, strokes = len(matrix), []
    for row, modules in enumerate(matrix):
        for start, length in _runs(modules):
            strokes.append(f"M{start} {row}h{length}v1h-{length}z")
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {size} {size}">'
        f'<path d="{"".join(strokes)}"/></svg>'
    )


def _runs(modules):
    start = None
    for at, dark in enumerate([*modules, 0]):
        if dark and start is None:
            start = at
        elif not dark and start is not None:
            yield start, at - start
            start = None
