"""The documents and numbers that ship with the house, brought in from data/law."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from django.db import transaction

from goc.journal import services as journal
from goc.kit import reference
from goc.kit.errors import Refused
from goc.kit.mark import Mark
from goc.kit.reference import Changes, Entry
from goc.kit.vietnamese import search_key
from goc.law.models import Document, Parameter, Value

ORDINARY = "thường"


@dataclass
class Shelf:
    """What the files say, as rows; keys between them are still codes."""

    documents: dict[str, dict] = field(default_factory=dict)
    parameters: dict[str, dict] = field(default_factory=dict)
    values: list[dict] = field(default_factory=list)
    reasons: list[str] = field(default_factory=list)


@transaction.atomic
def load_reference(*, by, at, folder: Path | None = None) -> Changes:
    """Bring in the documents and dated values of data/law; Refused with every fault found.

    A second run changes nothing. Values of a parameter named in the files are made to agree with
    them, and what was before is kept as history; documents and parameters are never taken away.
    What was edited on a page stays as it is; where the files say otherwise, `kept` tells it.
    """
    shelf = _read(folder or reference.folder() / "law")
    _check_references(shelf)
    if shelf.reasons:
        raise Refused(*shelf.reasons)
    changes = _bring_in_documents(shelf) + _bring_in_values(shelf)
    if changes:
        journal.record(
            verb="law.reference_loaded", subject=Document, by=by, at=at, details=vars(changes)
        )
    return changes


def _read(folder: Path) -> Shelf:
    shelf = Shelf()
    files = {path: reference.read(path) for path in sorted(folder.glob("*.yaml"))}
    sources = {}
    for content in files.values():
        sources |= content.get("sources") or {}
    for path, content in files.items():
        for entry in reference.entries(path, content, "documents", shelf.reasons):
            _keep(entry, shelf.documents, _document(entry, sources))
        for entry in reference.entries(path, content, "parameters", shelf.reasons):
            code = entry.text("code", longest=80)
            _keep(entry, shelf.parameters, _parameter(entry, code))
            shelf.values += [_value(one, code) for one in entry.inner("values")]
    return shelf


def _keep(entry: Entry, rows: dict[str, dict], row: dict) -> None:
    if row["code"] in rows:
        entry.refuse("mã này đã dùng cho một mục khác.")
    rows[row["code"]] = row


def _document(entry: Entry, sources: dict[str, str]) -> dict:
    secrecy = entry.raw("secrecy", ORDINARY)
    if secrecy != ORDINARY:
        entry.refuse(f"độ mật là “{secrecy}”; hệ thống này chỉ được giữ văn bản thường.")
    since_until = None
    for inner in reference.section(entry, "in_force"):
        since_until = inner.span()
    number, title = entry.text("number", longest=80), entry.text("title")
    issuer = entry.text("issuer", required=False, longest=200)
    return {
        "code": entry.text("code", longest=60),
        "number": number,
        "kind": entry.choice("kind", Document.Kind),
        "branch": entry.choice("branch", Document.Branch),
        "issuer": issuer,
        "title": title,
        "search_key": search_key(f"{number} {title} {issuer}"),
        "issued_on": entry.day("issued_on"),
        "in_force": since_until,
        "replaced_by": entry.text("replaced_by", required=False),
        "mark": entry.choice("mark", Mark),
        "reference": "\n".join(_addresses(entry, sources)),
        "note": entry.text("note", required=False),
    }


def _addresses(entry: Entry, sources: dict[str, str]) -> Iterator[str]:
    for key in entry.raw("sources", []):
        if key not in sources:
            entry.refuse(f"nguồn “{key}” không có trong sources.yaml.")
        else:
            yield f"{key}: {sources[key]}"


def _parameter(entry: Entry, code: str) -> dict:
    return {
        "code": code,
        "meaning": entry.text("meaning", longest=300),
        "unit": entry.text("unit", longest=40),
    }


def _value(entry: Entry, parameter: str) -> dict:
    return {
        "parameter": parameter,
        "document": entry.text("document"),
        "article": entry.text("article", required=False, longest=100),
        "amount": entry.number("amount"),
        "period": entry.span(),
        "mark": entry.choice("mark", Mark),
        "note": entry.text("note", required=False),
    }


def _check_references(shelf: Shelf) -> None:
    for document in shelf.documents.values():
        if (successor := document["replaced_by"]) and successor not in shelf.documents:
            shelf.reasons.append(
                f"Văn bản {document['number']} ghi được thay thế bởi “{successor}”, "
                "nhưng không tệp nào có văn bản mang mã này."
            )
    for value in shelf.values:
        if value["document"] not in shelf.documents:
            shelf.reasons.append(
                f"Tham số “{value['parameter']}” dẫn văn bản “{value['document']}”, "
                "nhưng không tệp nào có văn bản mang mã này."
            )
    for code in shelf.documents:
        _check_succession(shelf, code)
    _check_overlaps(shelf)


def _check_succession(shelf: Shelf, code: str) -> None:
    """Add a reason where following what replaces a document leads back to it."""
    passed, at = [code], shelf.documents[code]["replaced_by"]
    while at in shelf.documents and at not in passed:
        passed.append(at)
        at = shelf.documents[at]["replaced_by"]
    if at == code:
        shelf.reasons.append(f"Các văn bản thay thế nhau thành vòng: {' → '.join(passed)} → {at}.")


def _check_overlaps(shelf: Shelf) -> None:
    by_start = sorted(
        shelf.values, key=lambda value: (value["parameter"], str(value["period"].lower or ""))
    )
    for earlier, later in zip(by_start, by_start[1:], strict=False):
        if earlier["parameter"] != later["parameter"]:
            continue
        end, start = earlier["period"].upper, later["period"].lower
        if end is None or start is None or start < end:
            shelf.reasons.append(
                f"Tham số “{later['parameter']}” có hai giá trị cho cùng một ngày: theo "
                f"{earlier['document']} và theo {later['document']}; sửa ngày đầu hoặc ngày cuối."
            )


def _bring_in_documents(shelf: Shelf) -> Changes:
    """Bring in successors before what they replace, so that every row is written once."""
    changes, waiting = Changes(), dict(shelf.documents)
    edited = {row.code: row for row in Document.objects.filter(is_edited=True)}
    while waiting:
        ready = [row for row in waiting.values() if row["replaced_by"] not in waiting]
        ids = dict(Document.objects.values_list("code", "id"))
        rows = [
            {name: value for name, value in row.items() if name != "replaced_by"}
            | {"replaced_by_id": ids.get(row["replaced_by"])}
            for row in ready
        ]
        changes += reference.bring_in(
            Document, [row for row in rows if row["code"] not in edited], key="code"
        )
        changes += Changes(kept=tuple(_kept_documents(rows, edited)))
        for row in ready:
            del waiting[row["code"]]
    return changes


def _kept_documents(rows: list[dict], edited: dict[str, Document]) -> Iterator[str]:
    for row in rows:
        held = edited.get(row["code"])
        if held and (names := [name for name in row if getattr(held, name) != row[name]]):
            labels = ", ".join(
                str(Document._meta.get_field(name).verbose_name)
                for name in names
                if name != "search_key"
            )
            yield (
                f"Giữ văn bản {held.number} như đã sửa trên trang; tệp đi kèm ghi khác: {labels}."
            )


def _bring_in_values(shelf: Shelf) -> Changes:
    edited = set(Parameter.objects.filter(is_edited=True).values_list("code", flat=True))
    changes = reference.bring_in(Parameter, list(shelf.parameters.values()), key="code")
    documents = dict(Document.objects.values_list("code", "id"))
    parameters = dict(Parameter.objects.filter(code__in=shelf.parameters).values_list("code", "id"))
    rows = [
        {name: value for name, value in row.items() if name not in ("parameter", "document")}
        | {
            "parameter_id": parameters[row["parameter"]],
            "document_id": documents[row["document"]],
        }
        for row in shelf.values
        if row["parameter"] not in edited
    ]
    among = Value.objects.filter(parameter__code__in=shelf.parameters.keys() - edited)
    changes += reference.bring_in(Value, rows, key="parameter_id period", among=among, whole=True)
    return changes + Changes(kept=tuple(_kept_values(shelf, edited)))


def _kept_values(shelf: Shelf, edited: set[str]) -> Iterator[str]:
    """A sentence for every edited parameter of which the files tell other values."""
    fields = ("period", "document__code", "amount", "article", "mark", "note")
    for code in sorted(edited & shelf.parameters.keys()):
        standing = set(Value.objects.filter(parameter__code=code).values_list(*fields))
        written = {
            (
                row["period"],
                row["document"],
                row["amount"],
                row["article"],
                row["mark"],
                row["note"],
            )
            for row in shelf.values
            if row["parameter"] == code
        }
        if standing != written:
            yield (
                f"Giữ các giá trị “{shelf.parameters[code]['meaning']}” như đã sửa trên trang; "
                "tệp đi kèm ghi khác."
            )
