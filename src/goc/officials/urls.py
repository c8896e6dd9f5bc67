"""The list of officials, their accounts, and the slips that open these."""

from django.urls import path

from goc.officials import views

app_name = "officials"
urlpatterns = [
    path("can-bo/", views.officials, name="list"),
    path("trich-ngang/", views.extract, name="extract"),
    path("can-bo/<str:code>/2c/", views.curriculum, name="curriculum"),
    path("phieu-kich-hoat/", views.slips, name="slips"),
    path("phieu-kich-hoat/da-chon/", views.print_chosen, name="print_chosen"),
    path("so-can-bo/", views.headcount, name="headcount"),
    path("don-vi/<str:code>/can-bo-qua-cac-nam/", views.unit_people, name="unit_people"),
    path("sap-xep/", views.reorganisations, name="reorganisations"),
    path("sap-xep/moi/", views.reorganisation_new, name="reorganisation_new"),
    path("sap-xep/mau/<str:kind>/", views.reorganisation_template, name="reorganisation_template"),
    path("sap-xep/<int:pk>/", views.reorganisation, name="reorganisation"),
    path("sap-xep/<int:pk>/dong/", views.reorganisation_lines, name="reorganisation_lines"),
    path("sap-xep/<int:pk>/nguoi/", views.reorganisation_people, name="reorganisation_people"),
    path("sap-xep/<int:pk>/quyen/", views.reorganisation_grants, name="reorganisation_grants"),
    path("sap-xep/<int:pk>/buoc/", views.reorganisation_step, name="reorganisation_step"),
    path("sap-xep/<int:pk>/dao-lai/", views.reorganisation_reverse, name="reorganisation_reverse"),
    path("tai-khoan/", views.accounts, name="accounts"),
    path("tai-khoan/<str:username>/", views.account, name="account"),
    path("tai-khoan/<str:username>/cap-lai/", views.reissue, name="reissue"),
    path("tai-khoan/<str:username>/dong/", views.close, name="close"),
    path("tai-khoan/<str:username>/mo-lai/", views.reopen, name="reopen"),
]
