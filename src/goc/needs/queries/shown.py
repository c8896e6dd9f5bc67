"""Clauses as the component of explanations takes them."""

from collections.abc import Callable

JOINS = {"all": "Cần tất cả", "any": "Cần một trong", "not": "Không thuộc trường hợp"}

type Evidence = Callable[[list[dict]], list[str]]


def shown(clause: dict, evidence: Evidence) -> list[dict]:
    """The clauses of a finding's tree in words; all of several need no line to join them.

    `evidence` words the pieces of evidence of one clause.
    """
    top = _shown(clause, evidence)
    return top["children"] if clause["join"] == "all" else [top]


def _shown(clause: dict, evidence: Evidence) -> dict:
    if clause["join"]:
        return {
            "verdict": clause["verdict"],
            "join": JOINS[clause["join"]],
            "any": clause["join"] == "any",
            "children": [_shown(child, evidence) for child in clause["children"]],
        }
    return {
        "verdict": clause["verdict"],
        "text": _capital(clause["text"]),
        "facts": [_capital(fact) for fact in clause["facts"]],
        "missing": clause["missing"],
        "evidence": evidence(clause["evidence"]),
    }


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
