"""The demonstration: an invented city, and an office that takes it in.

It writes the workbooks that such a city would send, and drives the rooms as an office would.
It leans on every room through its public verbs, and stands above the house: no room knows of it.
It refuses to know real people: names are put together from parts, figures are the articles'.
"""
