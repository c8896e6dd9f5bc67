"""Texts that can bind nobody or be met by nobody, as far as they say so themselves."""

from collections.abc import Iterator

from goc.facts.rules import tree
from goc.standards.rules.due import Duty


def of(duty: Duty) -> list[str]:
    """Return a sentence for every contradiction that the text holds within itself."""
    return [*_in(duty.who, "who"), *_in(duty.needs, "needs")]


def _in(clause: tree.Clause, at: str) -> Iterator[str]:
    match clause:
        case tree.AllOf(parts):
            yield from _between(list(_joined(parts)), at)
            for part in parts:
                yield from _in(part, at)
        case tree.AnyOf(parts):
            for part in parts:
                yield from _in(part, at)
        case tree.Not(part):
            yield from _in(part, at)
        case tree.Aged(tree.Fixed(least), tree.Fixed(below)) if least >= below:
            yield _said(at, f"không ai vừa từ đủ {least} tuổi vừa dưới {below} tuổi.")
        case tree.Holds(since=since, issued_before=before) if since and before and since >= before:
            yield _said(
                at,
                f"không giấy tờ nào vừa cấp từ ngày {since:%d/%m/%Y} vừa cấp trước ngày "
                f"{before:%d/%m/%Y}.",
            )


def _joined(parts: tuple[tree.Clause, ...]) -> Iterator[tree.Clause]:
    """Yield what all must hold at once, groups of the same kind opened."""
    for part in parts:
        if isinstance(part, tree.AllOf):
            yield from _joined(part.parts)
        else:
            yield part


def _between(parts: list[tree.Clause], at: str) -> Iterator[str]:
    denied = {part.part: part for part in parts if isinstance(part, tree.Not)}
    for part in parts:
        if part in denied:
            if isinstance(denied[part], tree.Exempt):
                yield _said("exempt", "miễn đúng những người mà yêu cầu áp dụng.")
            else:
                yield _said(at, "có một điều kiện vừa phải có vừa phải không có.")
    sexes = {part.gender for part in parts if isinstance(part, tree.OfGender)}
    if len(sexes) > 1:
        yield _said(at, "không ai thuộc hai giới tính; hãy ghép bằng “any”.")


def _said(at: str, sentence: str) -> str:
    return f"Ở mục “{at}”: {sentence}"
