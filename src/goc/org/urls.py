"""Units of both hierarchies."""

from django.urls import path

from goc.org import views

app_name = "org"
urlpatterns = [
    path("don-vi/", views.tree, name="tree"),
    path("don-vi/<str:code>/", views.unit, name="unit"),
]
