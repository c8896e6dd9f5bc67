"""Documents of law."""

from django.urls import path

from goc.law import views

app_name = "law"
urlpatterns = [
    path("van-ban/", views.documents, name="documents"),
    path("van-ban/<slug:code>/", views.document, name="document"),
]
