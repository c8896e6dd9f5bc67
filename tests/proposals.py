"""What people propose and ask about files, as valid, boring rows."""

from goc.officials.models import Correction, DataRequest
from tests.builders import AT, ON


def make_correction(official, by=None, *, stood="Kinh", proposed="Mường", **fields):
    """A proposal of the official's own account, unless the test says whose, about ethnicity."""
    usual = {
        "table": "PERSON",
        "row": official.pk,
        "what": "Lý lịch",
        "field": "ethnicity",
        "stood": stood,
        "stood_words": stood,
        "proposed": proposed,
        "proposed_words": proposed,
        "reason": "Giấy khai sinh ghi khác.",
        "proposed_at": AT,
        "proposed_by": by or official.person.account,
    }
    return Correction.objects.create(official=official, **usual | fields)


def make_data_request(official, by=None, *, kind="ACCESS", received_on=ON, **fields):
    """What the official asks about their data, without a clock unless the test sets one."""
    usual = {"text": "Xin bản sao.", "made_at": AT, "made_by": by or official.person.account}
    return DataRequest.objects.create(
        official=official, kind=kind, received_on=received_on, **usual | fields
    )
