"""Owns the way of a workbook in: upload, rehearsal, verdict per row, refused rows back.

Leans on the rooms that own the sheets; a roof, nothing depends on it. Refuses to judge a cell.
"""
