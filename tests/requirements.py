"""Requirements for tests: valid and boring, in force from 2020 on unless the test says so."""

from datetime import date
from itertools import count

from goc.kit.mark import Mark
from goc.law.models import Document, Parameter, Value
from goc.standards.models import Requirement, RequirementVersion
from tests.builders import make_document, since

FROM = since(date(2020, 1, 1))
_numbers = count(1)


def make_requirement(
    *, who, needs, due=None, code=None, in_force=FROM, parameters=None, warning_months=None
):
    """One version; `parameters` gives values of law by code, `warning_months` the one of expiry."""
    document = Document.objects.filter(code="VB").first() or make_document("VB")
    values = dict(parameters or {})
    if warning_months is not None:
        values["expiry_warning_months"] = warning_months
    for name, amount in values.items():
        parameter, _ = Parameter.objects.get_or_create(code=name, defaults={"meaning": name})
        Value.objects.create(
            parameter=parameter, document=document, amount=amount, period=FROM, mark=Mark.CONFIRMED
        )
    code = code or f"yeu-cau-{next(_numbers)}"
    requirement, _ = Requirement.objects.get_or_create(
        code=code, defaults={"short_name": code, "topic": "POLITICAL_THEORY"}
    )
    return RequirementVersion.objects.create(
        requirement=requirement,
        title=f"Yêu cầu {code}",
        sentence="Phải có trình độ theo quy định.",
        document=document,
        mark=Mark.CONFIRMED,
        in_force=in_force,
        tree={"who": who, "needs": needs} | ({"due": due} if due else {}),
    )
