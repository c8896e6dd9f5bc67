"""Which requirements hang on a document, or on a number of law."""

from datetime import date

from django.db.models import Q

from goc.law.models import Document, Parameter
from goc.standards.models import RequirementVersion
from goc.succession.queries.terms import PARAMETERS

# How long before its last day a certificate is told of: read by no tree, and by every verdict.
WARNING = "expiry_warning_months"


def on_document(document: Document, on: date) -> list[RequirementVersion]:
    """The versions in force on the day or later whose source is the document."""
    return list(_from(on).filter(document=document))


def on_parameter(parameter: Parameter, on: date) -> list[RequirementVersion]:
    """The versions in force on the day or later that read the parameter: its code stands in their
    tree, or it dates the term of office that they count by."""
    found = _from(on)
    if parameter.code == WARNING:
        return list(found)
    return [version for version in found if _reads(version.tree, parameter.code)]


def _from(on: date):
    open_or_later = Q(in_force__endswith=None) | Q(in_force__endswith__gt=on)
    found = RequirementVersion.objects.filter(open_or_later).select_related("requirement")
    return found.order_by("requirement__order", "requirement__code", "in_force")


def _reads(tree, code: str) -> bool:
    match tree:
        case {"law": named} if named == code:
            return True
        case dict():
            terms = {tree.get("in_term")}
            if tree.get("by") == "term_end" or tree.get("in") == "term":
                terms.add(tree.get("branch"))
            return PARAMETERS.get(code) in terms - {None} or any(
                _reads(part, code) for part in tree.values()
            )
        case list():
            return any(_reads(part, code) for part in tree)
    return False
