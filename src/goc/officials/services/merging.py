"""Two files held while they are made one, against workbooks and against each other."""

from django.db import OperationalError, connection, transaction

from goc.kit import turn
from goc.kit.errors import Refused
from goc.officials.models import Correction, Official
from goc.officials.services import standing

# Whoever writes a workbook holds this shared, whoever merges holds it alone: a row finds the file
# that stands, and no file goes while rows are being written into it.
MERGING = 0x6D65726765
BUSY = "Một bảng tính đang được ghi vào hồ sơ; hãy chờ vài phút rồi thử lại."
PATIENCE = "5s"


def keep_files() -> None:
    """Let no file be merged away until this transaction ends."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock_shared(%s)", [MERGING])


def take_turn() -> None:
    """Wait for workbooks that are being written, a few seconds long; Refused where they take
    longer."""
    try:
        with transaction.atomic():
            turn.wait_for(MERGING, patience=PATIENCE)
    except OperationalError as error:
        raise Refused(BUSY) from error


def lock_pair(one: Official, other: Official) -> tuple[Official, Official]:
    """The two files as they stand, held; Refused where one of them was merged away meanwhile."""
    held = Official.objects.select_for_update(of=("self", "person")).select_related(
        "person__account"
    )
    found = {each.pk: each for each in held.filter(pk__in=[one.pk, other.pk]).order_by("pk")}
    for each in (one, other):
        if each.pk not in found:
            raise Refused(f"Hồ sơ {each.code} đã được gộp vào hồ sơ khác; hãy tải lại trang.")
    return found[one.pk], found[other.pk]


def bars(*files: Official) -> list[str]:
    """Why these files cannot be merged now: a proposal waits that names a row of one of them."""
    waiting = Correction.objects.filter(official__in=files, state=Correction.State.PROPOSED)
    codes = waiting.order_by("official__code").values_list("official__code", flat=True)
    return [
        f"Hồ sơ {code} còn đề nghị sửa đang chờ quyết định; hãy quyết định trước khi gộp."
        for code in codes.distinct()
    ]


def stand(people: list[int], *, on) -> None:
    """Bring the present standing of these files in step with what is dated about them."""
    keys = ", ".join(f"({pk:d}::bigint)" for pk in people)
    standing.derive_standing_of(f"SELECT person_id FROM (VALUES {keys}) AS t (person_id)", on=on)
