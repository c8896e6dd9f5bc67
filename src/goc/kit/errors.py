"""The one expected exception of the house."""


class Refused(Exception):
    """A rule said no. Each reason is a whole Vietnamese sentence, fit for the user's eyes."""

    def __init__(self, *reasons: str):
        self.reasons = reasons
        super().__init__(" ".join(reasons))
