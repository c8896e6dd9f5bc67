"""The pages of what is taught, who runs it, and what it builds."""

from goc.catalogue.views.competencies import (
    builds,
    competency_edit,
    competency_new,
    framework,
    framework_edit,
    framework_new,
    frameworks,
)
from goc.catalogue.views.exchange import framework_package, package, package_new
from goc.catalogue.views.shelf import (
    capacity,
    programme_edit,
    programme_new,
    programmes,
    provider,
    providers,
)

__all__ = [
    "builds",
    "capacity",
    "competency_edit",
    "competency_new",
    "framework",
    "framework_edit",
    "framework_new",
    "framework_package",
    "frameworks",
    "package",
    "package_new",
    "programme_edit",
    "programme_new",
    "programmes",
    "provider",
    "providers",
]
