"""Markup that is put into a page once its templates are through with it."""

import secrets

from django.utils.safestring import SafeString, mark_safe


class Late:
    """Holds markup for one page, a mark standing in its place while the templates run.

    Every block, partial and component around it joins anew what stands inside: a megabyte of rows
    would be copied a dozen times.
    """

    def __init__(self):
        # Nobody's text can hold it: it is made for this page alone.
        self._name = f"<!--{secrets.token_hex(16)}:".encode()
        self._held: list[str] = []

    def hold(self, markup: str) -> SafeString:
        """Keep the markup; return the mark that stands for it."""
        self._held.append(markup)
        return mark_safe(f"{self._name.decode()}{len(self._held) - 1}-->")

    def fill(self, content: bytes) -> bytes:
        """Return the page with everything held in its place."""
        first, *rest = content.split(self._name)
        filled = [first]
        for piece in rest:
            number, after = piece.split(b"-->", 1)
            filled += [self._held[int(number)].encode(), after]
        return b"".join(filled)
