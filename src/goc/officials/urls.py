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
    path("tai-khoan/", views.accounts, name="accounts"),
    path("tai-khoan/<str:username>/", views.account, name="account"),
    path("tai-khoan/<str:username>/cap-lai/", views.reissue, name="reissue"),
    path("tai-khoan/<str:username>/dong/", views.close, name="close"),
    path("tai-khoan/<str:username>/mo-lai/", views.reopen, name="reopen"),
]
