"""How a year's plan is made: what meets what, when and where a class may be, who sits in it."""
