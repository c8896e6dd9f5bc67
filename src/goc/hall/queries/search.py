"""One box for everything: people by name or code, units, programmes, providers, documents."""

from dataclasses import dataclass

from django.db.models import Q
from django.urls import reverse

from goc.catalogue.models import Programme, Provider
from goc.kit.today import today
from goc.kit.vietnamese import search_key
from goc.law.models import Document
from goc.officials.access import searchable_by_number, visible_officials
from goc.officials.queries.search import people
from goc.org import queries as org


@dataclass(frozen=True, slots=True)
class Hit:
    """One thing found: where it is, what it is called, what kind of thing it is."""

    href: str
    title: str
    kind: str
    note: str = ""


def hits(user, text, *, limit) -> list[Hit]:
    """What the text finds for this user: people of their scope first, then units and documents."""
    if not search_key(text):
        return []
    return [
        *_people(user, text, limit),
        *_units(text, limit),
        *_programmes(text, limit),
        *_providers(text, limit),
        *_documents(text, limit),
    ]


def _people(user, text, limit):
    on = today()
    found = people(
        visible_officials(user, on),
        text,
        limit=limit,
        identity=searchable_by_number(user, text, on),
    )
    names = org.names({each.unit_id for each in found if each.unit_id}, on) if found else {}
    return [
        Hit(
            reverse("hall:file", args=[each.code]),
            each.person.full_name,
            "Cán bộ",
            ", ".join(filter(None, [str(each.title or ""), names.get(each.unit_id, "")])),
        )
        for each in found
    ]


def _units(text, limit):
    return [
        Hit(
            reverse("org:unit", args=[unit.code]),
            unit.name,
            "Đơn vị",
            f"đã kết thúc ngày {unit.ended_on:%d/%m/%Y}" if unit.ended_on else unit.parent,
        )
        for unit in org.search(text, limit=limit)
    ]


def _programmes(text, limit):
    found = Programme.objects.filter(_all_words(text), in_force__contains=today())
    return [
        Hit(
            reverse("hall:programme", args=[each.code]),
            each.name,
            "Chương trình",
            f"{each.get_topic_display()}, {each.days} ngày học",
        )
        for each in found.order_by("sort_key", "id")[:limit]
    ]


def _providers(text, limit):
    found = Provider.objects.filter(_all_words(text), period__contains=today())
    return [
        Hit(reverse("catalogue:provider", args=[each.code]), each.name, "Cơ sở đào tạo")
        for each in found.order_by("sort_key", "id")[:limit]
    ]


def _all_words(text):
    wanted = Q()
    for word in search_key(text).split():
        wanted &= Q(search_key__contains=word)
    return wanted


def _documents(text, limit):
    found = Document.objects.filter(_all_words(text)).order_by("number", "id")[:limit]
    return [
        Hit(reverse("law:document", args=[each.code]), each.number, "Văn bản", each.title)
        for each in found
    ]
