"""The survey of the year that offices now plan, with the wishes of a few units, all invented."""

from datetime import timedelta

from django.conf import settings

from goc.catalogue.models import Programme
from goc.needs.models import Survey, Wish
from goc.needs.services import survey as services
from goc.needs.services.survey import WishText
from goc.org.models import Unit

# unit, kind, programme, words, people, why, quarter
WISHES = (
    ("09556", Wish.Kind.SKILL, "", "Đọc hiểu báo cáo tài chính của hợp tác xã", 6,
     "Phòng tiếp nhận việc theo dõi hợp tác xã trên địa bàn.", 2),
    ("09556", Wish.Kind.TOPIC, "cd-tra-loi-cong-dan", "", 14,
     "Số lượt kiến nghị tăng sau sắp xếp.", 1),
    ("09556", Wish.Kind.LANGUAGE, "", "Tiếng Anh giao tiếp với nhà đầu tư", 4,
     "Cụm làng nghề có nhiều đoàn nước ngoài.", None),
    ("SO.NV", Wish.Kind.TOPIC, "cd-quan-tri-tot", "", 20, "Triển khai đề án vị trí việc làm.", 2),
    ("SO.NV", Wish.Kind.SKILL, "", "Phân tích dữ liệu nhân sự bằng bảng tính", 12,
     "Báo cáo hằng quý về đội ngũ.", 3),
)  # fmt: skip
DAYS_BEFORE, DAYS_AFTER = 30, 60


def ask(*, by, at) -> int:
    """Open the survey and send the wishes but the last; return how many there are. A city that has
    a survey of that year is left as it is."""
    on, year = settings.DEMO_DAY, settings.DEMO_DAY.year + 1
    if Survey.objects.filter(year=year).exists():
        return Wish.objects.filter(survey__year=year).count()
    survey = services.open_survey(
        year=year,
        first=on - timedelta(days=DAYS_BEFORE),
        last=on + timedelta(days=DAYS_AFTER),
        note="Ghi việc cụ thể đòi hỏi nội dung cần học (minh họa).",
        by=by,
        at=at,
    )
    units = {unit.code: unit for unit in Unit.objects.filter(code__in={row[0] for row in WISHES})}
    written = [
        services.write_wish(
            survey=survey,
            text=WishText(
                unit=units[code], kind=kind, people=people, why=why, subject=subject,
                quarter=quarter, programme=Programme.objects.filter(code=programme).first(),
            ),
            on=on,
            by=by,
            at=at,
        )
        for code, kind, programme, subject, people, why, quarter in WISHES
        if code in units and (subject or Programme.objects.filter(code=programme).exists())
    ]  # fmt: skip
    sent = [wish.pk for wish in written[:-1]]
    services.send(wishes=sent, survey=survey, on=on, by=by, at=at)
    return len(written)
