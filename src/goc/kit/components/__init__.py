"""The house's components as template tags: a Python signature is a component's contract.

Short ones write their own line of HTML, because a matrix draws thousands; longer ones have a
template under `templates/kit/`. docs/howto/components.md lists them all.
"""
