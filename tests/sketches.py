"""Sketches of requirements for tests: the vocabulary of `tests.duties`, what a form posts."""

from goc.facts.rules.vocabulary import Group as TitleGroup
from goc.facts.rules.vocabulary import Level, Rank, Vocabulary
from goc.standards.rules.outline import HOW, KEPT, PARTS, WORD, Group, Kept
from tests import duties

WORDS = Vocabulary(
    unit_kinds={"DEPARTMENT": "Sở", "COMMUNE": "Xã", "PARTY_BODY": "Ban"},
    tiers={"CITY": "cấp thành phố", "COMMUNE": "cấp xã"},
    branches={"PARTY": "Đảng", "STATE": "Nhà nước"},
    position_classes={"LEADERSHIP": "lãnh đạo", "PROFESSIONAL": "chuyên môn"},
    categories={code: code.lower() for code in duties.CATEGORIES},
    management_levels={code: code.lower() for code in duties.MANAGED},
    genders={"male": "nam", "female": "nữ"},
    grades={code: Level(code, n) for n, code in enumerate(duties.GRADES)},
    kinds={kind: kind.lower() for kind in duties.LEVELS},
    titles={code: code for code in duties.ALL_TITLES},
    parameters={code: code for code in duties.PARAMETERS},
    groups={code: TitleGroup(code, rung) for code, rung in duties.GROUPS.items()},
    ranks={code: Rank(code, ladder, step) for code, (ladder, step) in duties.RANKS.items()},
    levels={
        kind: {code: Level(code, step) for code, step in levels.items()}
        for kind, levels in duties.LEVELS.items()
    },
)


def fields(node, path):
    """What a form posts for a node and all within it."""
    if isinstance(node, Kept):
        return {f"{path}:{KEPT}": [node.written]}
    if isinstance(node, Group):
        inner = {f"{path}:{HOW}": [node.how], f"{path}:{PARTS}": [str(len(node.parts))]}
        for n, part in enumerate(node.parts):
            inner |= fields(part, f"{path}.{n}")
        return inner
    typed = {f"{path}:{name}": list(texts) for name, texts in node.typed.items()}
    return {f"{path}:{WORD}": [node.word.name]} | typed


def form(drawn):
    """What a form posts for a whole sketch."""
    parts = ("who", "exempt", "needs", "due", "change")
    return {
        name: texts for part in parts for name, texts in fields(getattr(drawn, part), part).items()
    }
