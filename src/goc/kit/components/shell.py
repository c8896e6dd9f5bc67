"""What stands round a page: crumbs, head, panels, tabs, menus."""

from django.template.loader import render_to_string
from django.utils.html import format_html

from goc.kit.components.icons import draw
from goc.kit.components.register import TONES, attributes, choose, register, slug, trim


@register.simple_block_tag
def crumbs(content, *, here):
    """The way down to this page: {% crumb %} links from the home page on, then this page's name."""
    return format_html(
        '<nav aria-label="Đường dẫn"><ol class="crumbs">{}<li aria-current="page">{}</li></ol>'
        "</nav>",
        content,
        here,
    )


@register.simple_block_tag
def crumb(content, *, href):
    """One step of the way down."""
    return format_html('<li><a href="{}">{}</a></li>', href, trim(content))


@register.simple_block_tag
def page_head(content, *, title, lead="", joined=False):
    """The page's title, a line under it, its actions as content; `joined` to tabs or filters."""
    return render_to_string(
        "kit/page_head.html",
        {"actions": trim(content), "title": title, "lead": lead, "joined": joined},
    )


@register.simple_block_tag
def panel(content, *, title, count=None, lead="", actions="", tone="", id=""):
    """A section: a rule, a heading, what belongs to it; `actions` stand at the heading's end.

    `id` is made of the title; give one where two panels of a page share a title.
    """
    if tone:
        choose("panel", "tone", tone, TONES)
    context = {"content": content, "title": title, "count": count, "lead": lead, "tone": tone}
    context |= {"actions": actions, "id": id or slug(title)}
    return render_to_string("kit/panel.html", context)


@register.simple_block_tag
def tabs(content, *, label, sticky=False):
    """Sister pages, or the parts of a long one, as a row of {% tab %}."""
    return format_html(
        '<nav class="tabs" aria-label="{}"{}>{}</nav>',
        label,
        attributes(data_sticky=bool(sticky)),
        content,
    )


@register.simple_block_tag
def tab(content, *, href, current=False, count=None):
    """One tab; `current` is the page being read."""
    return format_html(
        '<a href="{}"{}>{}{}</a>',
        href,
        attributes(aria_current=current and "page"),
        trim(content),
        "" if count is None else format_html(' <span class="panel__count">{}</span>', count),
    )


@register.simple_block_tag
def segments(content, *, label):
    """Two or three ways to see the same thing, as a row of {% segment %}."""
    return format_html('<nav class="segments" aria-label="{}">{}</nav>', label, content)


@register.simple_block_tag
def segment(content, *, href, current=False):
    """One way to see it."""
    return format_html(
        '<a href="{}"{}>{}</a>',
        href,
        attributes(aria_current=current and "true"),
        trim(content),
    )


@register.simple_block_tag
def menu(content, *, label, side="end", icon=""):
    """Rarer actions under one button; content is links, buttons in forms, and <hr>."""
    choose("menu", "side", side, ("start", "end"))
    return format_html(
        '<details class="menu" data-menu data-side="{}"><summary class="button">{}{} {}</summary>'
        '<div class="menu__list">{}</div></details>',
        side,
        draw(icon) if icon else "",
        label,
        draw("down"),
        content,
    )


@register.simple_block_tag
def dialog(content, *, id, title, foot=""):
    """A box over the page, opened by {% button opens=id %}; `foot` holds its buttons."""
    context = {"content": content, "id": id, "title": title, "foot": foot}
    return render_to_string("kit/dialog.html", context)


@register.simple_block_tag
def button(
    content, *, look="", tone="", size="", icon="", name="", value="", opens="", busy=False,
    disabled=False,
):  # fmt: skip
    """A button: of the form it stands in, or of the dialog it `opens`. One main button a page."""
    return format_html(
        '<button class="button"{}{}>{}{}</button>',
        _dress("button", look, tone, size),
        attributes(
            type="button" if opens else "submit",
            name=name,
            value=value,
            command=opens and "show-modal",
            commandfor=opens,
            aria_busy=busy and "true",
            disabled=bool(disabled),
        ),
        draw(icon) if icon else "",
        trim(content),
    )


@register.simple_block_tag
def link_button(content, *, href, look="", tone="", size="", icon="", download=False):
    """A link that looks like a button, for going somewhere to act."""
    return format_html(
        '<a class="button"{}{}>{}{}</a>',
        _dress("link_button", look, tone, size),
        attributes(href=href, download=bool(download)),
        draw(icon) if icon else "",
        trim(content),
    )


def _dress(component, look, tone, size):
    choose(component, "look", look, ("", "main", "quiet"))
    choose(component, "tone", tone, ("", "danger"))
    choose(component, "size", size, ("", "small", "large"))
    return attributes(data_look=look, data_tone=tone, data_size=size)
