"""Programmes, who runs them, the competencies they build."""

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
    path("chuong-trinh/<slug:code>/nang-luc/", views.builds, name="builds"),
    path("khung-nang-luc/", views.frameworks, name="frameworks"),
    path("khung-nang-luc-nhap/", views.package_new, name="package_new"),
    path("khung-nang-luc-nhap/<int:pk>/", views.package, name="package"),
    path("khung-nang-luc/<slug:code>/case.json", views.framework_package, name="framework_package"),
    path("khung-nang-luc-moi/", views.framework_new, name="framework_new"),
    path("khung-nang-luc/<slug:code>/", views.framework, name="framework"),
    path("khung-nang-luc/<slug:code>/sua/", views.framework_edit, name="framework_edit"),
    path("khung-nang-luc/<slug:code>/them/", views.competency_new, name="competency_new"),
    path("nang-luc/<uuid:identifier>/sua/", views.competency_edit, name="competency_edit"),
]
