"""A link to one provision, shared in a messenger or a social network, shows that provision's own text; other sites learn
from its page how to embed it."""

import json
import re

from lxml import html
from texts import folded, is_own, label_of, provisions, text_of, tree

SITES = {"eu": "https://resolutions.example/eu/", "rivers": "https://water.example/texts/"}

# How much of a text a messenger is given, in characters.
LIMIT = 400


def metadata(page):
    """What the head of a page says: each `<meta>` by name or property, each `<link>` by relation."""
    head = tree(page.file).find("head")
    named = [meta for meta in head.findall("meta") if meta.get("name") or meta.get("property")]
    said = {meta.get("name") or meta.get("property"): meta.get("content") for meta in named}
    once = [meta for meta in named if meta.get("property") != "og:locale:alternate"]
    assert len(said) - ("og:locale:alternate" in said) == len(once), f"{page.path} says something twice"
    return said, {link.get("rel"): link for link in head.findall("link")}


def whole(site, page):
    """The page of the whole text that a provision is of."""
    return site.page("/".join(page.path.split("/")[:3]) + "/")


def own_text(site, page):
    """The printed label of the page's provision, if it has one, and its text, as the whole text has them."""
    element = provisions(whole(site, page))[page.path.split("/")[3]]
    label = [label for label in element.cssselect(".label") if is_own(label, element)]
    printed = label_of(element) if label else ""
    return printed, text_of(element)


def complaint(described, printed, text):
    """What is wrong with a description of a text, if anything is."""
    described = folded(described)
    if printed and described.startswith(printed + " "):
        described = described.removeprefix(printed + " ")
    if described == text:
        return None
    if len(text) + len(printed) + 1 <= LIMIT:
        return f"{described!r} is not {text!r}"
    start = described.removesuffix("…")
    if start == described or not text.startswith(start + " ") or not LIMIT / 2 < len(described) <= LIMIT:
        return f"{described!r} does not begin {text!r}"
    return None


def of_all_pages(site, look):
    """What `look` finds wrong on the page of each provision."""
    found = []
    for page in site.pages_of("provision"):
        found += [f"{page.path}: {line}" for line in look(page) if line]
    return "\n".join(found[:10])


def test_text(site):
    """The description of each provision's page is the provision's text."""
    for name, where in {"published": site, "eu": site.other("eu"), "rivers": site.other("rivers")}.items():
        with site.check(f"{name}: every provision is described by its own text"):
            assert where.pages_of("provision"), "there are no pages of provisions"

            def look(page):
                said, _ = metadata(page)
                printed, text = own_text(where, page)
                yield complaint(said["og:description"], printed, text)
                if said["description"] != said["og:description"]:
                    yield "search engines are told something else"

            wrong = of_all_pages(where, look)
            assert not wrong, wrong
        with site.check(f"{name}: every provision's page shows what the whole text says"):
            def look(page):
                anchor = page.path.split("/")[3]
                shown = provisions(page)[anchor]
                if text_of(shown) != own_text(where, page)[1]:
                    yield f"it says {text_of(shown)!r}"

            wrong = of_all_pages(where, look)
            assert not wrong, wrong


def test_names(site):
    """Title, kind and publisher, as Open Graph and Twitter ask for them."""
    for name in SITES:
        where = site.other(name)
        with site.check(f"{name}: every provision has the title, kind and publisher that is shown with its text"):
            def look(page):
                said, _ = metadata(page)
                heading = folded(tree(page.file).cssselect("h1")[0].text_content())
                entry = tree(where.page(f"/{page.language}/").file).cssselect(
                    f'.entry h3 a[href$="{page.path.split("/")[2]}/"]')[0]
                kind = "".join(f" [{author.group(1)}]" for author in [re.search(r"\[(.*)\]$", said["citation_author"])] if author)
                wanted = {"og:title": f"{heading} · {folded(entry.text_content())}{kind}", "og:type": "article",
                          "og:site_name": folded(tree(page.file).cssselect(".publisher")[0].text_content()),
                          "twitter:card": "summary"}
                for key, value in wanted.items():
                    if folded(said.get(key) or "") != value:
                        yield f"{key} is {said.get(key)!r} instead of {value!r}"
                if folded(tree(page.file).findtext("head/title")) != f"{wanted['og:title']} · {wanted['og:site_name']}":
                    yield f"the title is {tree(page.file).findtext('head/title')!r}"

            wrong = of_all_pages(where, look)
            assert not wrong, wrong


def test_addresses(site):
    """A page that is shared is the one that its preview is of: its own address is the one that it names."""
    for name, base in SITES.items():
        where = site.other(name)
        with site.check(f"{name}: every provision says its own address, wherever it is asked for"):
            def look(page):
                said, links = metadata(page)
                address = base + page.path[1:]
                if (links["canonical"].get("href"), said["og:url"]) != (address, address):
                    yield f"canonical is {links['canonical'].get('href')}, og:url is {said['og:url']}"
                if page.path.split("/")[3] not in provisions(whole(where, page)):
                    yield "the whole text does not have it"

            wrong = of_all_pages(where, look)
            assert not wrong, wrong
        with site.check(f"{name}: canonical and og:url agree on every page"):
            for page in where.pages:
                said, links = metadata(page)
                canonical = links["canonical"].get("href") if "canonical" in links else None
                assert said.get("og:url") == canonical, page.path
    with site.check("a site that does not know its address says no absolute one"):
        for page in site.pages:
            said, links = metadata(page)
            assert "og:url" not in said and "citation_public_url" not in said, page.path
            assert "canonical" not in links or links["canonical"].get("href").startswith("."), page.path


def test_oembed(site):
    """Every oEmbed document is what oembed.com asks of version 1.0, and quotes the provision of its page. A site has them
    only where it asks for them and knows its address."""
    rivers, base = site.other("rivers"), SITES["rivers"]
    with site.check("every provision of a site that asks for it has a valid oEmbed document"):
        def look(page):
            link = tree(page.file).find("head/link[@type='application/json+oembed']")
            if link is None or link.get("href") != f"{base}{page.path[1:]}oembed.json":
                yield "its page does not lead to it"
            yield from oembed_complaints(rivers, page, base)

        wrong = of_all_pages(rivers, look)
        assert not wrong, wrong
    with site.check("there is no other oEmbed document"):
        files = {file.parent for file in rivers.root.rglob("oembed.json")}
        assert files == {page.file.parent for page in rivers.pages_of("provision")}
    for name, where in {"published": site, "eu": site.other("eu")}.items():
        with site.check(f"{name}: a site that does not ask for oEmbed documents has none, and no page leads to one"):
            assert not list(where.root.rglob("oembed.json"))
            assert not [page.path for page in where.pages if b"oembed" in page.file.read_bytes()]


def oembed_complaints(site, page, base):
    document = json.loads((page.file.parent / "oembed.json").read_bytes().decode())
    said, _ = metadata(page)
    institution = tree(whole(site, page).file).cssselect(".facts li")
    wanted = {"version": "1.0", "type": "rich", "title": said["og:title"], "provider_name": said["og:site_name"],
              "provider_url": base}
    for key, value in wanted.items():
        if document.get(key) != value:
            yield f"{key} is {document.get(key)!r} instead of {value!r}"
    for key in ("width", "height", "cache_age"):
        if not isinstance(document.get(key), int) or document[key] <= 0:
            yield f"{key} is {document.get(key)!r}"
    author = document.get("author_name")
    if author is not None and re.sub(r" \[.*\]$", "", author) not in [folded(item.text_content()) for item in institution]:
        yield f"author_name is {author!r}"
    unknown = document.keys() - wanted.keys() - {"width", "height", "cache_age", "author_name", "html"}
    if unknown:
        yield f"it says more: {sorted(unknown)}"
    yield from quotation_complaints(site, page, base, document)


def quotation_complaints(site, page, base, document):
    """What an oEmbed document shows: the text and the link to it, in no frame, where no link might work."""
    quote, source = html.fragments_fromstring(document["html"])
    if quote.tag != "blockquote" or (quote.get("lang"), quote.get("cite")) != (page.language, base + page.path[1:]):
        yield f"it shows {document['html']}"
    shown = re.sub(r"\W", "", quote.text_content())
    if shown != re.sub(r"\W", "", own_text(site, page)[1]):
        yield f"it quotes {quote.text_content()!r}"
    if [link.get("href") for link in source.iter("a")] != [base + page.path[1:]]:
        yield "its source is no link to the page"
    if tree(page.file).cssselect(".notice") and "[" not in source.xpath("string(a/following-sibling::text())"):
        yield "it does not say that the text is a translation"
