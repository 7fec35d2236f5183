"""Measure the Atlas in headless Chromium, beside an empty page and a tutorial map: `python -m bench`."""
