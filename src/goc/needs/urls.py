"""The needs of the city: the matrix, and the list behind it."""

from django.urls import path

from goc.needs import views

app_name = "needs"
urlpatterns = [
    path("", views.matrix, name="matrix"),
    path("danh-sach/", views.needs, name="list"),
]
