"""From the outside world into data/: workbooks and map sources. Never imported by the app."""
