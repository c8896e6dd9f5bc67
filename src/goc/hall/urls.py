"""Home, search, and an official's whole file."""

from django.urls import path

from goc.hall import views

app_name = "hall"
urlpatterns = [
    path("", views.home, name="home"),
    path("tim/", views.search, name="search"),
    path("chuong-trinh/<slug:code>/", views.programme, name="programme"),
    path("nhat-ky/", views.journal, name="journal"),
    path("mien-ngoai-le/", views.dispensations, name="dispensations"),
    path("mien-ngoai-le/xuat/", views.export_dispensations, name="export_dispensations"),
    path("mien-ngoai-le/<int:pk>/ket-thuc/", views.end, name="end_dispensation"),
    path("can-bo/<str:code>/", views.file, name="file"),
    path("can-bo/<str:code>/mien-ngoai-le/", views.give, name="give_dispensation"),
]
