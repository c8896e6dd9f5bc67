"""Forms drawn in the house's hand, and a service's refusal brought back to the form that asked."""

from contextlib import contextmanager

from django.forms.renderers import DjangoTemplates

from goc.kit.errors import Refused


class Renderer(DjangoTemplates):
    """Draws `{{ form }}` and each field by the kit's templates; named by FORM_RENDERER."""

    form_template_name = "kit/form.html"
    field_template_name = "kit/field.html"


@contextmanager
def refusals_into(form):
    """Show a service's refusal on the form that asked; anything else is a bug and flies on."""
    try:
        yield
    except Refused as refusal:
        for reason in refusal.reasons:
            form.add_error(None, reason)
