"""The passport is one A4 page whose text, Kazakh letters and tenge sign included, can be read back."""

import io

import pytest
from pypdf import PdfReader

from geo.analysis import sites
from geo.exports import passport
from geo.model.vocabulary import Language
from geo.views import sites as views
from geo.views.words import words

LANGUAGES = ("ru", "kk", "en")


@pytest.fixture(scope="module")
def table(committed):
    return sites.sites(committed)


def read(data):
    reader = PdfReader(io.BytesIO(data))
    (page,) = reader.pages
    return reader, page, " ".join(page.extract_text().split())


@pytest.mark.parametrize("language", LANGUAGES)
def test_one_page_of_a4_with_facts_ways_gaps_and_sources(committed, table, language):
    w = words(Language(language))
    _, page, text = read(passport.pdf(committed, table, "iz_saran", w))
    assert [round(float(side)) for side in page.mediabox.upper_right] == [595, 842]
    row = views.site(table, "iz_saran")
    for said in (w.name(row), w("site-facts"), w("site-ways"), w("site-gaps"), w("passport-sources"), w.unit("mln_kzt"),
                 w("zone-attribute-gas"), "[2]", "https://", committed.version):  # fmt: skip
        assert said in text, said


def test_kazakh_letters_and_the_tenge_sign_are_intact(committed, table):
    made = "".join(
        read(passport.pdf(committed, table, one, words(Language.KK)))[2] for one in ("iz_saran", "miz_almaty")
    )
    assert set("әғқңөұүіҚӨӘ₸") <= set(made)


def test_letters_that_no_site_has_are_in_the_typeface():
    passport._fonts()
    face = passport.pdfmetrics.getFont(passport.PLAIN).face
    assert {ord(letter) for letter in "ӘәҒғҚқҢңӨөҰұҮүҺһІі₸«»—²"} <= set(face.charToGlyph)


def test_typefaces_are_embedded_and_nothing_is_fetched(committed, table):
    _, page, _ = read(passport.pdf(committed, table, "iz_saran", words(Language.RU)))
    used = [
        font.get_object()
        for font in page["/Resources"]["/Font"].get_object().values()
        if "SourceSans" in str(font.get_object()["/BaseFont"])
    ]
    assert used
    assert all("/FontFile2" in font["/FontDescriptor"].get_object() for font in used)


def test_the_same_data_give_the_same_file(committed, table):
    w = words(Language.EN)
    assert passport.pdf(committed, table, "iz_khromtau", w) == passport.pdf(committed, table, "iz_khromtau", w)


def test_a_site_without_a_place_says_so(committed, table):
    w = words(Language.EN)
    _, _, text = read(passport.pdf(committed, table, "iz_arna", w))
    assert w("passport-no-map") in text
    assert w("site-way-no_position") in text


def test_every_site_fits_on_one_page(committed, table):
    w = words(Language.RU)
    longest = table.assign(facts=table["site_id"].map(sites.facts(committed)["site_id"].value_counts()))
    for site_id in longest.nlargest(3, "facts")["site_id"]:
        _, _, text = read(passport.pdf(committed, table, site_id, w))
        assert w("passport-credits") in text
        assert w("passport-sources") in text


def test_an_unknown_site_is_refused(committed, table):
    with pytest.raises(KeyError, match="atlantis"):
        passport.pdf(committed, table, "atlantis", words(Language.EN))
