"""The needs of the city: the matrix, the people and the list behind it."""

from django.urls import path

from goc.needs import views

app_name = "needs"
urlpatterns = [
    path("", views.matrix, name="matrix"),
    path("nguoi/", views.people, name="people"),
    path("danh-sach/", views.needs, name="list"),
    path("du-bao/", views.forecast, name="forecast"),
    path("du-bao/danh-sach/", views.coming, name="coming"),
]
