"""What an official paper has beyond the screen: letterhead and signature, shown in print alone."""

from django.utils.html import format_html

from goc.kit.components.register import choose, register

HEADS = {
    "state": ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"),
    "party": ("", "ĐẢNG CỘNG SẢN VIỆT NAM"),
}


@register.simple_tag
def letterhead(*, family, above, name, place_and_day):
    """The head of a printed paper: issuer on the left, state or Party on the right."""
    first, second = HEADS[choose("letterhead", "family", family, HEADS)]
    return format_html(
        '<div class="letterhead" data-print="only"><div><span>{}</span><b><u>{}</u></b></div>'
        "<div>{}<b><u>{}</u></b><em>{}</em></div></div>",
        above,
        name,
        format_html("<b>{}</b>", first) if first else "",
        second,
        place_and_day,
    )


@register.simple_block_tag
def signature(content, *, title, name):
    """The foot of a printed paper: recipients (content) on the left, the signatory on the right."""
    return format_html(
        '<div class="signature" data-print="only"><div><b>Nơi nhận:</b>{}</div><div><b>{}</b>'
        '<div class="signature__space"></div><b>{}</b></div></div>',
        content,
        title,
        name,
    )
