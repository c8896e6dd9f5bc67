"""The needs of the city: the matrix, the list behind it, the list as a file."""

from django.urls import path

from goc.needs import views

app_name = "needs"
urlpatterns = [
    path("", views.matrix, name="matrix"),
    path("danh-sach/", views.needs, name="list"),
    path("xuat/", views.export, name="export"),
]
