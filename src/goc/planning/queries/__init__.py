"""What a plan is made on, and what stands in it."""
