"""The check before an appointment."""

from django.urls import path

from goc.utilisation import views

app_name = "utilisation"
urlpatterns = [
    path("", views.ask, name="ask"),
    path("bien-ban/", views.minutes, name="minutes"),
    path("bien-ban/<int:pk>/", views.minute, name="minute"),
    path("bien-ban/<int:pk>/quyet-dinh/", views.decide, name="decide"),
    path("quyet-dinh/", views.decisions, name="decisions"),
    path("quyet-dinh/<int:pk>/", views.decision, name="decision"),
    path("quyet-dinh/<int:pk>/ban-quet/", views.scan, name="scan"),
    path("quyet-dinh/<int:pk>/huy/", views.withdraw, name="withdraw"),
    path("no-tieu-chuan/", views.debts, name="debts"),
    path("chua-du-dieu-kien/", views.shortfalls, name="shortfalls"),
    path("chua-du-dieu-kien/<int:pk>/", views.shortfall, name="shortfall"),
    path("chua-duoc-su-dung/", views.unused, name="unused"),
    path("danh-sach/", views.check_list, name="check_list"),
    path("danh-sach/<int:pk>/", views.listed, name="listed"),
    path("danh-sach/<int:pk>/bien-ban/", views.keep_minutes, name="keep_minutes"),
    path("danh-sach/<int:pk>/bo/", views.throw_away, name="throw_away"),
    path("quy-hoach/<int:pk>/", views.review, name="review"),
]
