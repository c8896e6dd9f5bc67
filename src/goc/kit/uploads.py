"""Files that a browser sent, where something reads only from a path."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory


@contextmanager
def as_path(upload, name: str) -> Iterator[Path]:
    """The whole file under a name of its own, for as long as it is read."""
    with TemporaryDirectory() as folder:
        path = Path(folder, name)
        with path.open("wb") as file:
            for chunk in upload.chunks():
                file.write(chunk)
        yield path
