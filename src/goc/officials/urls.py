"""The list of officials."""

from django.urls import path

from goc.officials import views

app_name = "officials"
urlpatterns = [
    path("", views.officials, name="list"),
]
