"""Which room answers which path."""

from django.urls import include, path

urlpatterns = [
    path("_kit/", include("goc.kit.urls")),
    path("", include("goc.accounts.urls")),
    path("", include("goc.accounts.urls.allauth")),
    path("thong-bao/", include("goc.desk.urls")),
    path("", include("goc.law.urls")),
    path("", include("goc.org.urls")),
    path("", include("goc.officials.urls")),
    path("quy-hoach/", include("goc.succession.urls")),
    path("", include("goc.intake.urls")),
    path("trung-ho-so/", include("goc.care.urls")),
    path("", include("goc.catalogue.urls")),
    path("", include("goc.standards.urls")),
    path("nhu-cau/", include("goc.needs.urls")),
    path("ke-hoach/", include("goc.planning.urls")),
    path("kiem-tra-bo-nhiem/", include("goc.utilisation.urls")),
    path("", include("goc.hall.urls")),
]
