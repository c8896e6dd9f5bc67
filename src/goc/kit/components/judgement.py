"""One requirement judged: the verdict, each clause with its fact and evidence, the source."""

from django.template.loader import render_to_string
from django.utils.html import format_html, format_html_join
from django.utils.safestring import mark_safe

from goc.kit.components.icons import draw
from goc.kit.components.register import attributes, choose, register

LINE = mark_safe("<br>")
# verdict: tone, icon, what a screen reader says
VERDICTS = {
    "met": ("good", "check", "đạt"),
    "not_met": ("danger", "cross", "chưa đạt"),
    "cannot_tell": ("warning", "question", "chưa đủ dữ kiện"),
    "under_way": ("info", "book", "đang học"),
    "expiring": ("warning", "clock", "sắp hết hạn"),
    "due": ("danger", "cross", "chưa có"),
    "overdue": ("danger", "warning", "quá hạn"),
    "waived": ("special", "shield", "được miễn"),
    "excepted": ("special", "shield", "có ngoại lệ"),
    "not_applicable": ("plain", "dash", "không áp dụng"),
}


@register.simple_block_tag
def finding(content, *, verdict, title, status, due="", late="", opened=False, id=""):
    """A requirement as it stands for one person, opening to its clauses and source.

    `status` words the verdict (“Chưa có”); `late` (“quá hạn 16 ngày”) follows `due` in red.
    """
    tone, sign, _ = VERDICTS[choose("finding", "verdict", verdict, VERDICTS)]
    context = {"content": content, "tone": tone, "icon": draw(sign), "title": title, "id": id}
    context |= {"status": status, "due": due, "late": late, "opened": opened}
    return render_to_string("kit/finding.html", context)


@register.simple_block_tag
def clauses(content, *, join="", any=False):
    """The {% clause %} lines of one group under what joins them; `any` draws the line of choice."""
    return format_html(
        '{}<ol class="clauses"{}>{}</ol>',
        format_html('<p class="clauses__join">{}</p>', join) if join else "",
        attributes(data_any=bool(any)),
        content,
    )


@register.simple_tag
def clause(*, verdict, text, fact, evidence="–"):
    """One clause: what the rule says, the fact found, the evidence for it."""
    tone, sign, words = VERDICTS[choose("clause", "verdict", verdict, VERDICTS)]
    return format_html(
        '<li data-tone="{}">{}<span>{}</span><span>{}</span><span>{}</span></li>',
        tone,
        draw(sign, words),
        text,
        fact,
        evidence,
    )


@register.simple_tag
def explanation(*, clauses):
    """Clauses within clauses, to any depth.

    Each is a mapping: `verdict`, and either `text`, `facts`, `missing` and `evidence` (lists of
    words, or of links made safe), or `children` under the words `join`; `any` says that one of the
    children is enough.
    """
    return _listed(clauses, any_will_do=False)


def _listed(nodes, *, any_will_do):
    return format_html(
        '<ol class="clauses"{}>{}</ol>',
        attributes(data_any=any_will_do),
        format_html_join("", "{}", ((_explained(node),) for node in nodes)),
    )


def _explained(node):
    if not node.get("children"):
        told = [*node["facts"], *(f"chưa biết {lack}" for lack in node["missing"])]
        return clause(
            verdict=node["verdict"],
            text=node["text"],
            fact=_in_lines(told),
            evidence=_in_lines(node["evidence"]),
        )
    tone, sign, words = VERDICTS[choose("explanation", "verdict", node["verdict"], VERDICTS)]
    return format_html(
        '<li class="clauses__group" data-tone="{}"><p class="clauses__join">{} {}</p>{}</li>',
        tone,
        draw(sign, words),
        node["join"],
        _listed(node["children"], any_will_do=node["any"]),
    )


def _in_lines(words):
    return format_html_join(LINE, "{}", ((word,) for word in words)) or "–"


@register.simple_block_tag
def finding_source(content):
    """The line of sources under the clauses; each source is a <span>."""
    return format_html('<p class="finding__source">{}</p>', content)
