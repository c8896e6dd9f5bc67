"""How a thing stands: badges, marks of law, notices, progress, steps, empty states."""

from django.contrib.messages import constants
from django.template.loader import render_to_string
from django.utils.html import format_html
from django.utils.safestring import mark_safe

from goc.kit.components.icons import draw
from goc.kit.components.register import TONES, attributes, choose, register, trim
from goc.kit.mark import Mark

ICONS = {
    "good": "check", "warning": "clock", "danger": "cross", "info": "book", "special": "shield",
    "plain": "dash",
}  # fmt: skip
NOTICE_ICONS = ICONS | {"info": "info", "warning": "warning", "plain": "info"}
DONE = mark_safe('<span class="visually-hidden"> (đã xong)</span>')
MESSAGE_TONES = {
    constants.DEBUG: "plain", constants.INFO: "info", constants.SUCCESS: "good",
    constants.WARNING: "warning", constants.ERROR: "danger",
}  # fmt: skip


@register.simple_tag
def badge(*, label, tone="plain", look="dot"):
    """A state in a word: after a dot (in tables), on a tint with its sign, or as quiet text."""
    choose("badge", "tone", tone, TONES)
    choose("badge", "look", look, ("dot", "tint", "quiet"))
    if look == "dot":
        return format_html(
            '<span class="badge" data-look="dot" data-tone="{}">{}</span>', tone, label
        )
    return format_html(
        '<span class="badge" data-look="{}" data-tone="{}">{}{}</span>',
        look,
        tone,
        draw(ICONS[tone]),
        label,
    )


@register.simple_tag
def mark(*, verification):
    """How sure we are of a value of law: a kit.mark.Mark or its value."""
    found = Mark(verification)
    return format_html('<span class="mark" data-mark="{}">{}</span>', found.value, found.label)


@register.simple_block_tag
def notice(content, *, tone, title="", alert=False):
    """A tinted line that says what happened and what to do; `alert` is read out at once."""
    choose("notice", "tone", tone, TONES)
    return format_html(
        '<div class="notice" data-tone="{}" role="{}">{}<div>{}{}</div></div>',
        tone,
        "alert" if alert else "status",
        draw(NOTICE_ICONS[tone]),
        format_html("<strong>{}</strong> ", title) if title else "",
        trim(content),
    )


@register.inclusion_tag("kit/notices.html")
def notices(*, messages):
    """The messages of django.contrib.messages, each as a notice."""
    return {"notices": [(MESSAGE_TONES[each.level], each.message) for each in messages or ()]}


@register.simple_block_tag
def empty_state(content, *, title):
    """Nothing to show: why, and as content what to do next."""
    return format_html('<div class="empty"><strong>{}</strong>{}</div>', title, content)


@register.simple_block_tag
def steps(content, *, label):
    """Where a longer piece of work stands, as a row of {% step %}."""
    return format_html('<ol class="steps" aria-label="{}">{}</ol>', label, content)


@register.simple_block_tag
def step(content, *, state="open", note=""):
    """One step: done, now, or open."""
    choose("step", "state", state, ("done", "now", "open"))
    return format_html(
        '<li data-state="{}"{}>{}{}{}</li>',
        state,
        attributes(aria_current=state == "now" and "step"),
        trim(content),
        DONE if state == "done" else "",
        format_html("<small>{}</small>", note) if note else "",
    )


@register.simple_tag
def progress(*, label, value=None, maximum=100, tone=""):
    """A job's bar under its sentence; without a value it moves on its own (length not known)."""
    if tone:
        choose("progress", "tone", tone, TONES)
    return format_html(
        '<label class="progress"{}><span>{}</span><progress max="{}"{}></progress></label>',
        attributes(data_tone=tone),
        label,
        maximum,
        attributes(value=value),
    )


@register.simple_block_tag
def task(content, *, due, tone="plain", action=""):
    """One thing that waits for the reader (inside <ol class="tasks">): when, what, the act."""
    choose("task", "tone", tone, TONES)
    return format_html(
        '<li><span class="tasks__due" data-tone="{}">{}</span><div class="tasks__what">{}</div>{}'
        "</li>",
        tone,
        due,
        content,
        action,
    )


@register.simple_block_tag
def verdict(content, *, title, tone, count=None, of=None):
    """The one tinted block of a page that gives a judgement: how many, in how many, in words."""
    choose("verdict", "tone", tone, TONES)
    context = {"content": content, "title": title, "tone": tone, "count": count, "of": of}
    return render_to_string("kit/verdict.html", context)
