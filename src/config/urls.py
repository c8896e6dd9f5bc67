"""Which room answers which path."""

urlpatterns = []
