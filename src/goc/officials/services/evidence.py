"""The files that show a certificate, kept once however often they are sent."""

from pathlib import Path
from tempfile import TemporaryDirectory

from goc.desk import services as desk
from goc.desk.models import StoredFile
from goc.kit.errors import Refused
from goc.officials.rules import evidence

BEGINNING = 16


def keep_evidence(*, upload, by, at) -> StoredFile:
    """Keep a file sent as evidence; refused where it is no PDF, JPG or PNG, or too large."""
    upload.seek(0)
    beginning = upload.read(BEGINNING)
    if refusals := evidence.bars(beginning, upload.size):
        raise Refused(*refusals)
    upload.seek(0)
    with TemporaryDirectory() as folder:
        path = Path(folder, f"minh-chung{evidence.ending(beginning)}")
        with path.open("wb") as file:
            for chunk in upload.chunks():
                file.write(chunk)
        return desk.keep_file(path=path, name=upload.name, by=by, at=at)
