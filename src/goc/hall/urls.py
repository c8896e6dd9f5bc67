"""Home, search, an official's whole file, the outbox."""

from django.urls import path

from goc.hall import views

app_name = "hall"
urlpatterns = [
    path("", views.home, name="home"),
    path("tim/", views.search, name="search"),
    path("chuong-trinh/<slug:code>/", views.programme, name="programme"),
    path("nhat-ky/", views.journal, name="journal"),
    path("sua-van-ban/moi/", views.add_document, name="add_document"),
    path("sua-van-ban/<slug:code>/", views.correct_document, name="correct_document"),
    path("sua-van-ban/<slug:code>/thay-the/", views.replace_document, name="replace_document"),
    path("sua-con-so/<slug:code>/", views.set_value, name="set_value"),
    path("sua-con-so/<int:pk>/ket-thuc/", views.close_value, name="close_value"),
    path("soan-yeu-cau/", views.new_requirement, name="new_requirement"),
    path("soan-yeu-cau/<slug:code>/", views.edit_requirement, name="edit_requirement"),
    path("mien-ngoai-le/", views.dispensations, name="dispensations"),
    path("mien-ngoai-le/<int:pk>/ket-thuc/", views.end, name="end_dispensation"),
    path("thiet-lap/", views.set_up, name="set_up"),
    path("thiet-lap/can-bo/", views.set_up_officer, name="set_up_officer"),
    path("thiet-lap/xet/", views.set_up_assessment, name="set_up_assessment"),
    path("nhac-den-han/", views.reminder, name="reminder"),
    path("in-thong-bao/", views.printed, name="printed"),
    path("in-thong-bao/<int:printing_id>/tep/", views.printed_file, name="printed_file"),
    path("hop-thu-di/", views.outbox, name="outbox"),
    path("can-bo/<str:code>/", views.file, name="file"),
    path("can-bo/<str:code>/ai-da-xem/", views.looks, name="looks"),
    path("can-bo/<str:code>/de-nghi-sua/", views.propose, name="propose"),
    path("can-bo/<str:code>/yeu-cau-du-lieu/", views.ask, name="ask"),
    path("de-nghi-sua/", views.corrections, name="corrections"),
    path("de-nghi-sua/<int:pk>/", views.correction, name="correction"),
    path("de-nghi-sua/<int:pk>/rut/", views.withdraw, name="withdraw_correction"),
    path("de-nghi-sua/<int:pk>/minh-chung/", views.correction_evidence, name="correction_evidence"),
    path("ho-so-xu-ly-du-lieu/", views.processing, name="processing"),
    path("yeu-cau-du-lieu/", views.data_requests, name="data_requests"),
    path("yeu-cau-du-lieu/<int:pk>/", views.data_request, name="data_request"),
    path("yeu-cau-du-lieu/<int:pk>/ban-sao/", views.own_copy, name="own_copy"),
    path("can-bo/<str:code>/mien-ngoai-le/", views.give, name="give_dispensation"),
    path("can-bo/<str:code>/sua-ly-lich/", views.correct_identity, name="correct_identity"),
    path("can-bo/<str:code>/du-lieu-quoc-gia/", views.mark_national, name="mark_national"),
    path("can-bo/<str:code>/minh-chung/<int:pk>/", views.evidence, name="evidence"),
    path("can-bo/<str:code>/them/<slug:slug>/", views.add_part, name="add_part"),
    path("can-bo/<str:code>/sua/<slug:slug>/<int:pk>/", views.correct_part, name="correct_part"),
    path("can-bo/<str:code>/bo/<slug:slug>/<int:pk>/", views.remove_part, name="remove_part"),
]
