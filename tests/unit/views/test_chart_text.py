"""Text for plotly is escaped as far as plotly decodes it."""

from geo.views.chart_text import escaped


def test_tags_are_shown_and_quotes_stay_what_they_are():
    assert escaped("""<b>"a" & 'b'</b>""") == """&lt;b&gt;"a" &amp; 'b'&lt;/b&gt;"""
