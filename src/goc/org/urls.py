"""Units of both hierarchies, and who may act for them."""

from django.urls import path

from goc.org import views

app_name = "org"
urlpatterns = [
    path("don-vi/", views.tree, name="tree"),
    path("don-vi/<str:code>/", views.unit, name="unit"),
    path("phan-quyen/", views.grants, name="grants"),
    path("phan-quyen/giao/", views.give, name="give"),
    path("phan-quyen/<int:pk>/ket-thuc/", views.end_grant, name="end_grant"),
    path("lam-thay/", views.deputies, name="deputies"),
    path("lam-thay/giao/", views.appoint, name="appoint"),
    path("lam-thay/<int:pk>/ket-thuc/", views.end_deputy, name="end_deputy"),
]
