"""Form 2C as a file."""

from goc.kit import paper


def curriculum(told: dict, form: str) -> bytes:
    """The paper as .docx or .pdf; in Word, dots stand where people write by hand."""
    if form == "pdf":
        return paper.pdf("2c", told)
    lines = [line | {"value": line["value"] or paper.DOTTED} for line in told["lines"]]
    return paper.word("2c", told | {"lines": lines, "dotted": paper.DOTTED * 2})
