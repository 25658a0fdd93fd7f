"""A text with an earlier version, and translations that are older than their original: what changed is told to everybody, in
three languages, on a phone and on a desk."""

import re

from context import DESKTOP, PHONE
from sites import changed_seed
from test_accessibility import LANGUAGES, SCHEMES, assert_accessible
from test_sharing import metadata
from texts import SLUG

EARLIER = f"{SLUG}@2019-03-11"


def tabled(text):
    """The text as it may have been tabled: a recital fewer words, another more, the date before."""
    text = re.sub(r"^date: .*$", "date: 2019-03-11", text, count=1, flags=re.MULTILINE)
    text = re.sub(r"^(A\\?[.)] )\S+ ", r"\1", text, count=1, flags=re.MULTILINE)
    return re.sub(r"^(1\\?\. )", r"\1XIX ", text, count=1, flags=re.MULTILINE)


def change(content):
    """An earlier version in three languages, and an English text that was changed since it was translated."""
    for language in LANGUAGES:
        file = content / language / f"{SLUG}.md"
        file.with_name(f"{EARLIER}.md").write_text(tabled(file.read_text()))
    source = content / "en" / f"{SLUG}.md"
    source.write_text(re.sub(r"^(2\\?\. \S+ )", r"\1once more ", source.read_text(), count=1, flags=re.MULTILINE))


BUILD = ["build", "--quiet", "--no-search", "--base-url", "https://resolutions.example/"]


def test_versions(site):
    with changed_seed(site, change, BUILD) as where:
        for language in LANGUAGES:
            paths = {"earlier version": f"/{language}/{EARLIER}/", "what changed": f"/{language}/{EARLIER}/changes/",
                     "text": f"/{language}/{SLUG}/"}
            for name, path in paths.items():
                for device, options in {"phone": PHONE, "desk": DESKTOP}.items():
                    with site.check(f"{name} ({language}) is accessible on a {device} and fits it"):
                        with where.open(path, **options) as visit:
                            for scheme in SCHEMES:
                                assert_accessible(visit, scheme)
                            assert visit.tab.evaluate(
                                "document.documentElement.scrollWidth <= document.documentElement.clientWidth"), "too wide"
                with site.check(f"{name} ({language}) is described"):
                    said, _ = metadata(where.page(path))
                    assert said["description"] and said["description"] == said["og:description"], said
            with site.check(f"what changed ({language}) is told, and nothing else"):
                with where.open(paths["what changed"], **DESKTOP) as visit:
                    told = visit.tab.locator("ins, del").evaluate_all("all => all.map(one => one.closest('[id]').id)")
                    assert set(told) == {"rec_A", "para_1"} | ({"para_2"} if language == "en" else set()), told
            with site.check(f"what changed ({language}) says before the text what kind of translation it is"):
                with where.open(paths["what changed"], **PHONE) as visit:
                    notices = visit.tab.locator("header .notice").count()
                    assert notices == (1 if language == "en" else 2), notices
            with site.check(f"what changed ({language}) leads to the same in the other languages"):
                links = re.findall(r'<li><a [^>]*?href="([^"]*)"', where.page(paths["what changed"]).file.read_text().split("</nav>")[0])
                assert len(links) == len(LANGUAGES) - 1 and all(EARLIER in link and link.endswith("/changes/") for link in links), links
            with site.check(f"what changed ({language}) keeps numbers and their endings together"):
                wholes = re.findall(r'<span class="whole">([^<]*)</span>', where.page(paths["what changed"]).file.read_text())
                assert bool(wholes) == (language == "kk"), wholes
            with site.check(f"an outdated paragraph ({language}) says so, in a translation alone"):
                with where.open(paths["text"], **PHONE) as visit:
                    marked = visit.tab.locator("details.gap").evaluate_all("all => all.map(one => one.closest('[id]').id)")
                    assert marked == ([] if language == "en" else ["para_2"]), marked
