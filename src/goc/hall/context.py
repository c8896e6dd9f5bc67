"""What every page of the shell shows around its content."""


def shell(request):
    """Navigation, role and scope of the one signed in."""
    return {"nav": []}
