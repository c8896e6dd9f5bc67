"""The one expected exception of the house."""


class Refused(Exception):
    """A rule said no. Each reason is a whole Vietnamese sentence, fit for the user's eyes."""

    def __init__(self, *reasons: str):
        self.reasons = reasons
        super().__init__(" ".join(reasons))


class Overtaken(Refused):
    """Somebody else changed what was read; `seen` are the versions that stand now."""

    def __init__(self, *reasons: str, seen: tuple[int, ...]):
        self.seen = seen
        super().__init__(*reasons)
