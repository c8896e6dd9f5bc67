"""The one expected exception of the house."""


class Refused(Exception):
    """A rule said no. Each reason is a whole Vietnamese sentence, fit for the user's eyes.

    `field` names the one thing typed that all the reasons speak of, where there is one.
    """

    def __init__(self, *reasons: str, field: str | None = None):
        self.reasons, self.field = reasons, field
        super().__init__(" ".join(reasons))


class Overtaken(Refused):
    """Somebody else changed what was read; `seen` are the versions that stand now."""

    def __init__(self, *reasons: str, seen: tuple[int, ...]):
        self.seen = seen
        super().__init__(*reasons)
