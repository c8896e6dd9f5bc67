"""What is required of whom."""

from django.urls import path

from goc.standards import views

app_name = "standards"
urlpatterns = [
    path("", views.requirements, name="requirements"),
    path("<slug:code>/", views.requirement, name="requirement"),
]
