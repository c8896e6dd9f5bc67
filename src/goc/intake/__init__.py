"""Owns the way of a workbook in: upload, rehearsal, verdict per row, refused rows back.

A roof: drives the rooms that own the sheets, nothing depends on it. Refuses to judge a cell itself.
"""
