"""Home, search, and an official's whole file."""

from django.urls import path

from goc.hall import views

app_name = "hall"
urlpatterns = [
    path("", views.home, name="home"),
    path("tim/", views.search, name="search"),
    path("nhat-ky/", views.journal, name="journal"),
    path("can-bo/<str:code>/", views.file, name="file"),
]
