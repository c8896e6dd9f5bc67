"""Which room answers which path."""

from django.urls import include, path

urlpatterns = [path("_kit/", include("goc.kit.urls"))]
