"""What is required of whom, what positions ask, what people have shown."""

from django.urls import path

from goc.standards import views

app_name = "standards"
urlpatterns = [
    path("yeu-cau/", views.requirements, name="requirements"),
    path("yeu-cau/<slug:code>/", views.requirement, name="requirement"),
    path("nang-luc/<uuid:identifier>/", views.competency, name="competency"),
    path("vi-tri-viec-lam/", views.positions, name="positions"),
    path("vi-tri-viec-lam-moi/", views.position_new, name="position_new"),
    path("vi-tri-viec-lam/<slug:code>/", views.position, name="position"),
    path("vi-tri-viec-lam/<slug:code>/sua/", views.position_edit, name="position_edit"),
    path("vi-tri-viec-lam/<slug:code>/doi-hoi/", views.position_asks, name="position_asks"),
    path("nang-luc-can-bo/", views.unit_competencies, name="unit_competencies"),
    path("nang-luc-can-bo/muc/<int:pk>/rut/", views.withdraw, name="withdraw"),
    path("nang-luc-can-bo/muc/<int:pk>/tep/", views.shown_evidence, name="shown_evidence"),
    path("nang-luc-can-bo/<str:code>/", views.person, name="person"),
    path("nang-luc-can-bo/<str:code>/vi-tri/", views.place, name="place"),
    path("nang-luc-can-bo/<str:code>/minh-chung/", views.prove, name="prove"),
    path("nang-luc-can-bo/<str:code>/danh-gia/<uuid:identifier>/", views.assess, name="assess"),
]
