"""Signing in and out, and the first password."""

from django.urls import path

from goc.accounts import views

app_name = "accounts"
urlpatterns = [
    path("dang-nhap/", views.sign_in, name="sign_in"),
    path("dang-nhap/minh-hoa/", views.sign_in_as, name="sign_in_as"),
    path("kich-hoat/", views.activate, name="activate"),
    path("dang-xuat/", views.sign_out, name="sign_out"),
]
