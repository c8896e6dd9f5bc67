"""The notices of whoever is signed in."""

from django.urls import path

from goc.desk import views

app_name = "desk"
urlpatterns = [
    path("", views.notices, name="notices"),
    path("<int:notice_id>/mo/", views.open_notice, name="open_notice"),
]
