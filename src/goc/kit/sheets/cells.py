"""A cell that says how it came to be: what stood in the file, and why it is read otherwise."""

REPAIR, WARNING = "repair", "warning"


class Mended(str):
    """A text that stood otherwise in the file, or elsewhere; it reads as any text.

    `other` is what else it may say, where nothing around it decides.

    Two of them are equal only where they stood and were mended alike, so that what a column
    remembers of one is never told of another.
    """

    __slots__ = ("other", "stood", "tone", "why")

    def __new__(cls, text: str, *, stood: str, why: str, tone: str = REPAIR, other: str = ""):
        cell = super().__new__(cls, text)
        cell.stood, cell.why, cell.tone, cell.other = stood, why, tone, other
        return cell

    def __eq__(self, other):
        return (
            isinstance(other, Mended)
            and str.__eq__(self, other)
            and (self.stood, self.why, self.tone) == (other.stood, other.why, other.tone)
        )

    def __ne__(self, other):
        return not self == other

    def __hash__(self):
        return hash((str(self), self.stood, self.why))


class Noted:
    """What a reader returns beside a value when it must be told of: a repair, or a warning.

    `read` is the value in words for the note, None where nothing could be read for certain.
    """

    __slots__ = ("read", "tone", "value", "why")

    def __init__(self, value, why: str, *, read: str | None, tone: str = REPAIR):
        self.value, self.why, self.read, self.tone = value, why, read, tone


def note(column: str, stood: str, read: str | None, why: str, tone: str = REPAIR) -> dict:
    """Return the note of one cell as verdicts keep it."""
    return {"tone": tone, "column": column, "stood": stood, "read": read, "why": why}
