"""Plans of succession, their people, and what is written into them."""

from django.urls import path

from goc.succession import views

app_name = "succession"
urlpatterns = [
    path("", views.plans, name="plans"),
    path("nguoi/", views.people, name="people"),
    path("lap/", views.open_plan, name="open"),
    path("<int:pk>/", views.plan, name="plan"),
    path("<int:pk>/in/", views.printed, name="printed"),
    path("<int:pk>/so-ghe/", views.seats, name="seats"),
    path("<int:pk>/phe-duyet/", views.approve, name="approve"),
    path("<int:pk>/them/", views.add, name="add"),
    path("nguoi/<int:pk>/sua/", views.correct, name="correct"),
    path("nguoi/<int:pk>/dua-ra/", views.remove, name="remove"),
]
