"""The files that show a certificate, kept once however often they are sent."""

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
    return desk.keep_upload(upload=upload, ending=evidence.ending(beginning), by=by, at=at)
