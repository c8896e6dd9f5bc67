"""The needs of the city: the matrix, the people and the list behind it; the yearly survey."""

from django.urls import path

from goc.needs import views

app_name = "needs"
urlpatterns = [
    path("", views.matrix, name="matrix"),
    path("nguoi/", views.people, name="people"),
    path("danh-sach/", views.needs, name="list"),
    path("du-bao/", views.forecast, name="forecast"),
    path("du-bao/danh-sach/", views.coming, name="coming"),
    path("khao-sat/", views.surveys, name="surveys"),
    path("khao-sat/mo/", views.survey_new, name="survey_new"),
    path("khao-sat/<int:year>/", views.survey, name="survey"),
    path("khao-sat/<int:year>/sua/", views.survey_edit, name="survey_edit"),
    path("khao-sat/<int:year>/ghi/", views.wish_new, name="wish_new"),
    path("khao-sat/<int:year>/gui/", views.turn, name="turn"),
    path("khao-sat/<int:year>/tra-loi/", views.decide, name="decide"),
    path("khao-sat/<int:year>/chep/", views.copy_wishes, name="copy_wishes"),
    path("khao-sat/nguyen-vong/<int:pk>/", views.wish, name="wish"),
    path("khao-sat/nguyen-vong/<int:pk>/bo/", views.wish_remove, name="wish_remove"),
]
