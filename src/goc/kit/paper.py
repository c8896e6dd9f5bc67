"""Papers from templates: data in, .docx to edit and .pdf to issue out.

A template ships in `data/papers`; an office's own of the same name, in the folder of the setting
PAPERS_DIR, stands before it.
"""

import json
from collections.abc import Mapping
from importlib.resources import as_file, files
from io import BytesIO
from pathlib import Path

import typst
from django.conf import settings

SHIPPED = Path(__file__).parents[3] / "data/papers"
# What a blank is on paper that is filled by hand.
DOTTED = "." * 60


def template(name: str) -> Path:
    """The file of that name: the office's own, else the one that ships."""
    own = settings.PAPERS_DIR / name
    return own if own.exists() else SHIPPED / name


def word(name: str, told: Mapping) -> bytes:
    """The paper as .docx; what is told stands in it as text, whatever signs it holds."""
    # lxml and Jinja take a second to load, which every verb of ./goc would wait for.
    from docxtpl import DocxTemplate  # noqa: PLC0415
    from jinja2.sandbox import SandboxedEnvironment  # noqa: PLC0415

    paper = DocxTemplate(template(f"{name}.docx"))
    paper.render(told, jinja_env=SandboxedEnvironment(), autoescape=True)
    written = BytesIO()
    paper.save(written)
    return written.getvalue()


def pdf(name: str, told: Mapping) -> bytes:
    """The paper as PDF, in Times New Roman where the machine has it."""
    with as_file(files("fontpkg_be_vietnam_pro") / "files") as fonts:
        return typst.compile(
            template(f"{name}.typ").read_bytes(),
            font_paths=[str(fonts)],
            sys_inputs={"told": json.dumps(told, ensure_ascii=False)},
        )
