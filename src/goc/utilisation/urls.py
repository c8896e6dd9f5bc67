"""The check before an appointment."""

from django.urls import path

from goc.utilisation import views

app_name = "utilisation"
urlpatterns = [
    path("", views.ask, name="ask"),
    path("bien-ban/", views.minutes, name="minutes"),
    path("bien-ban/<int:pk>/", views.minute, name="minute"),
]
