"""Doubles: the pairs, two files side by side, their merging and its undoing."""

from django.urls import path

from goc.care import views

app_name = "care"
urlpatterns = [
    path("", views.doubles, name="doubles"),
    path("tim/", views.seek, name="seek"),
    path("so/", views.pair, name="pair"),
    path("da-gop/", views.merges, name="merges"),
    path("da-gop/<int:pk>/", views.merged, name="merged"),
    path("<str:one>/<str:other>/", views.compare, name="compare"),
    path("<str:one>/<str:other>/khac-nguoi/", views.set_apart, name="set_apart"),
    path("<str:kept>/<str:lost>/gop/", views.merge, name="merge"),
]
