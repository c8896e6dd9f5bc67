"""Programmes, and who runs them."""

from django.urls import path

from goc.catalogue import views

app_name = "catalogue"
urlpatterns = [
    path("chuong-trinh/", views.programmes, name="programmes"),
    path("chuong-trinh-moi/", views.programme_new, name="programme_new"),
    path("chuong-trinh/<slug:code>/sua/", views.programme_edit, name="programme_edit"),
    path("co-so-dao-tao/", views.providers, name="providers"),
    path("co-so-dao-tao/<slug:code>/", views.provider, name="provider"),
    path("co-so-dao-tao/<slug:code>/nang-luc/", views.capacity, name="capacity"),
]
