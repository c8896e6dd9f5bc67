"""Tools with no domain and no models: text, dates, sheets, the embedded server, the components.

Leans on nothing of ours. Refuses to know what an official, a unit or a requirement is.
"""
