"""The plans of the years."""

from django.urls import path

from goc.planning import views

app_name = "planning"
urlpatterns = [
    path("", views.plans, name="plans"),
    path("lap/", views.make, name="make"),
    path("mo-phong/", views.simulation, name="simulation"),
    path("<int:year>/", views.plan, name="plan"),
    path("<int:year>/lop/", views.classes, name="classes"),
    path("<int:year>/nguoi-hoc/", views.people, name="people"),
    path("<int:year>/chua-dap-ung/", views.uncovered, name="uncovered"),
]
