"""What other programs learn from the head of a page: an RDF parser of its JSON-LD, an extractor of metadata of Dublin Core
and Open Graph, Zotero by its own rules. All find title, body, date, reference, language and translator, and none takes a
translation for the institution's own words."""

import json

from texts import SLUG, languages, provisions, tree
from test_citations import full_title, head, parsed

BASE = "https://resolutions.example/eu/"
SCHEMA = "https://schema.org/"


def pages(where):
    """The text and one of its provisions, in each language."""
    return [(language, where.page(f"/{language}/{SLUG}/{anchor}")) for language in languages(where) for anchor in ("", "rec_B/")]


def known(language):
    """What the sources say."""
    told = head(language)
    return {"title": full_title(language), "body": told["institution"], "date": str(told["date"]),
            "reference": told["reference"], "language": language, "translator": told.get("translator")}


def block(page):
    """The one block of data of a page."""
    [script] = tree(page.file).cssselect('head script[type="application/ld+json"]')
    return json.loads(script.text)


def graph(page, base):
    """The block as RDF. The words of schema.org are looked up nowhere: nothing is fetched in a test."""
    data = block(page)
    assert data.pop("@context") == "https://schema.org"
    found = parsed("rdflib").Graph()
    context = {"@vocab": SCHEMA, "url": {"@type": "@id"}, "legislationLegalValue": {"@type": "@id"}}
    found.parse(data=json.dumps({"@context": context} | data), format="json-ld", publicID=base + page.path[1:])
    return found


def test_rdf(site):
    library = parsed("rdflib")
    RDF, URIRef = library.RDF, library.URIRef

    def word(name):
        return URIRef(SCHEMA + name)
    for name, where in (("published", site), ("eu", site.other("eu"))):
        for language, page in pages(where):
            with site.check(f"{name}{page.path}: an RDF parser finds what the text is"):
                found = graph(page, BASE)
                text = URIRef(f"{BASE}{language}/{SLUG}/")
                said = {"title": found.value(text, word("name")), "date": found.value(text, word("dateCreated")),
                        "body": found.value(found.value(text, word("legislationPassedBy")), word("name")),
                        "reference": found.value(text, word("legislationIdentifier")),
                        "language": found.value(text, word("inLanguage")),
                        "translator": found.value(found.value(text, word("translator")), word("name"))}
                assert {key: value and str(value) for key, value in said.items()} == known(language), said
                assert (text, RDF.type, word("Legislation")) in found
                value = found.value(text, word("legislationLegalValue"))
                assert value == (None if language == "en" else word("UnofficialLegalValue")), value
                assert not list(found.subject_objects(word("legislationLegalForce")))
                assert not list(found.subject_objects(word("author")))
                original = found.value(text, word("translationOfWork"))
                assert original == (None if language == "en" else URIRef(f"{BASE}en/{SLUG}/")), original
        with site.check(f"{name}: the original names its translations, and each text its provisions"):
            for language in languages(where):
                found, text = graph(where.page(f"/{language}/{SLUG}/"), BASE), URIRef(f"{BASE}{language}/{SLUG}/")
                others = {str(other) for other in found.objects(text, word("workTranslation"))}
                wanted = {f"{BASE}{other}/{SLUG}/" for other in languages(where) if other != "en"}
                assert others == (wanted if language == "en" else set()), others
                parts = {str(part) for part in found.objects(text, word("hasPart"))}
                anchors = provisions(where.page(f"/{language}/{SLUG}/"))
                assert parts == {f"{text}#{anchor}" for anchor in anchors}, parts
        with site.check(f"{name}: the page for any language names all versions"):
            found, work = graph(where.page(f"/{SLUG}/"), BASE), URIRef(f"{BASE}{SLUG}/")
            versions = {*found.objects(work, word("workTranslation")), *found.objects(work, word("workExample"))}
            assert versions == {URIRef(f"{BASE}{language}/{SLUG}/") for language in languages(where)}, versions


def test_extractor(site):
    extruct = parsed("extruct")
    eu = site.other("eu")
    for language, page in pages(eu):
        with site.check(f"{page.path}: an extractor of metadata finds what the text is"):
            found = extruct.extract(page.file.read_text(), base_url=BASE + page.path[1:],
                                    syntaxes=["json-ld", "opengraph", "dublincore"])
            [core], [shown], [data] = found["dublincore"], found["opengraph"], found["json-ld"]
            said = {entry["name"].lower(): entry["content"] for entry in core["elements"]}
            wanted = known(language)
            assert said["dc.title"].startswith(wanted["title"]) and said["dc.date"] == wanted["date"], said
            assert said["dc.identifier"] == wanted["reference"] and said["dc.language"] == language, said
            assert said.get("dc.contributor") == wanted["translator"], said
            assert said["dc.creator"].startswith(wanted["body"]), said
            assert (said["dc.creator"] == wanted["body"]) == (language == "en"), said
            properties = dict(shown["properties"])
            assert properties["og:url"] == BASE + page.path[1:], properties
            assert properties["og:locale"].split("_")[0] == language and len(properties["og:locale"]) == 5, properties
            assert properties["og:title"].endswith("]") == (language != "en"), properties
            assert data["inLanguage"] == language, data


def zotero(page):
    """What Zotero's translator for embedded metadata makes of a page, by the rules that it documents: the tags of Highwire
    come before all others, an institution of a report makes a report of it, `z:` names its own creators."""
    meta = {entry.get("name"): entry.get("content") for entry in tree(page.file).cssselect("head meta[name]")}
    report = meta.get("citation_technical_report_institution")
    return {"itemType": "report" if report else "journalArticle", "title": meta["citation_title"], "institution": report,
            "date": meta["citation_publication_date"], "number": meta["citation_technical_report_number"],
            # An author with two words on either side of a comma would be taken for two.
            "author": meta["citation_author"].split(";")[0].split(",")[0], "language": meta["citation_language"],
            "translator": meta.get("z:translators"), "reportType": meta.get("DC.type"), "url": meta.get("citation_public_url")}


def test_zotero(site):
    eu = site.other("eu")
    for language, page in pages(eu):
        with site.check(f"{page.path}: Zotero finds what the text is, and that it is a translation"):
            item, wanted = zotero(page), known(language)
            assert item["itemType"] == "report" and item["title"].startswith(wanted["title"]), item
            assert (item["institution"], item["date"], item["number"], item["language"], item["translator"]) == (
                wanted["body"], wanted["date"], wanted["reference"], language, wanted["translator"]), item
            assert item["url"] == BASE + page.path[1:], item
            kind = item["reportType"]
            assert item["author"] == (f"{wanted['body']} [{kind}]" if language != "en" else wanted["body"]), item
            assert bool(kind) == (language != "en"), item


# A draft in English, translated by its institution, by a person and by a machine.
KINDS = {"en": "status: draft\nreference: 2020/7(RSP)\ndate: 2020-02-03\ninstitution: Water Assembly\n",
         "fr": "translation: official\ntranslator: Service linguistique\n", "de": "translation: unofficial\ntranslator: Anna Muster\n",
         "he": "translation: machine\ntranslator: Whereas\n"}


def test_kinds(site):
    """Who is named as author and translator of a draft, and of translations of each kind, on the text's page and a provision's."""
    texts = {f"{language}/2020-7-wells.md": f"---\ntitle: Wells\n{told}---\n# Resolution on wells\n\n1. Calls on all;\n"
             for language, told in KINDS.items()}
    RDF, base = parsed("rdflib"), "https://wells.example/"
    extruct = parsed("extruct")
    with site.made({"site.yml": f"name: Wells\nbaseURL: {base}\n"} | texts) as wells:
        for language, translator in (("en", None), ("fr", "Service linguistique"), ("de", "Anna Muster"), ("he", "Whereas")):
            for anchor in ("", "para_1/"):
                with site.check(f"a draft in {language} {anchor} names its author and translator"):
                    page = wells.page(f"/{language}/2020-7-wells/{anchor}")
                    item, own = zotero(page), language in ("en", "fr")
                    assert item["translator"] == translator and item["institution"] == "Water Assembly", item
                    assert (item["author"] == "Water Assembly") == own and item["author"].startswith("Water Assembly"), item
                    found, text = graph(page, base), RDF.URIRef(f"{base}{language}/2020-7-wells/")
                    value = found.value(text, RDF.URIRef(SCHEMA + "legislationLegalValue"))
                    assert value == (None if own else RDF.URIRef(SCHEMA + "UnofficialLegalValue")), value
                    named = found.value(found.value(text, RDF.URIRef(SCHEMA + "translator")), RDF.URIRef(SCHEMA + "name"))
                    assert (named and str(named)) == translator, named
                    # It was not adopted.
                    assert str(found.value(text, RDF.URIRef(SCHEMA + "dateCreated"))) == "2020-02-03"
                    assert not list(found.subject_objects(RDF.URIRef(SCHEMA + "legislationDate")))
                    core = extruct.extract(page.file.read_text(), base_url=base, syntaxes=["dublincore"])["dublincore"][0]
                    said = {entry["name"].lower(): entry["content"] for entry in core["elements"]}
                    assert said.get("dc.contributor") == translator and (said["dc.creator"] == "Water Assembly") == own, said


def test_previews(site):
    """Every page says what is shown of a link to it."""
    for name, where in (("published", site), ("eu", site.other("eu")), ("rivers", site.other("rivers"))):
        with site.check(f"{name}: every page has title, description, kind and language for previews"):
            for page in where.pages:
                # What stands at an old address leads on and shows nothing.
                if tree(page.file).cssselect("meta[http-equiv=refresh]"):
                    continue
                said = {entry.get("property"): entry.get("content") for entry in tree(page.file).cssselect("head meta[property]")}
                for key in ("og:title", "og:description", "og:type", "og:site_name", "og:locale"):
                    assert said.get(key), f"{page.path} has no {key}"
                assert tree(page.file).cssselect('head meta[name="description"]'), page.path
