"""Backups: one file that holds database and folder, and the way back from it.

`archive` is the file and `making` fills it; `loading` brings its content up beside what stands, and
`switch` puts it there in one step. Why it is so: docs/adr/0020-backup-format.md.
"""
