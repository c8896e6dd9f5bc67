"""What stands behind ./goc: every verb starts here, most end in a management command."""
