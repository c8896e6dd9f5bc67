"""The gallery of components."""

from django.urls import path

from goc.kit import views

app_name = "kit"
urlpatterns = [path("", views.gallery, name="gallery")]
