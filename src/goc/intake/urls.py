"""Workbooks in."""

from django.urls import path

from goc.intake import views

app_name = "intake"
urlpatterns = [
    path("nhap/", views.batches, name="batches"),
    path("nhap/moi/", views.upload, name="upload"),
    path("nhap/mau/<slug:kind>/", views.empty, name="empty"),
    path("nhap/<int:batch_id>/", views.batch, name="batch"),
    path("nhap/<int:batch_id>/ghi/", views.commit, name="commit"),
    path("nhap/<int:batch_id>/ghep-cot/", views.columns, name="columns"),
    path("nhap/<int:batch_id>/chay-lai/", views.again, name="again"),
    path("nhap/<int:batch_id>/loi/", views.refused, name="refused"),
]
