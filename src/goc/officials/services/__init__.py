"""The only writers of people, officials and all that is dated about them."""
