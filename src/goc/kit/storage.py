"""Static files under hashed names, cached by the browser for good."""

from whitenoise.storage import CompressedManifestStaticFilesStorage


class HashedStatic(CompressedManifestStaticFilesStorage):
    """Hashed names once `collectstatic` has run; plain names before, so tests need no collecting.

    A file missing from an existing manifest raises: the manifest is stale, run `collectstatic`.
    """

    def stored_name(self, name):
        if not self.hashed_files:
            return name
        return super().stored_name(name)
