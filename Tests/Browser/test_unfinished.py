"""A language that is translated halfway, and one that is only prepared: published, with each provision in the language that its
words are in, for readers, for assistive technology, in citations and in the search."""

import json
import re

from context import DESKTOP, PHONE
from sites import changed_seed
from test_accessibility import assert_accessible
from test_search import needs_search, results

SLUG = "2019-2610-kazakhstan"


def halve(path):
    """Takes out all paragraphs, and says that the text is not complete."""
    text = path.read_text()
    text = text[: re.search(r"^1\. ", text, re.MULTILINE).start()]
    path.write_text(text.replace("---\n", "---\ncomplete: false\n", 1))


def halfway(site):
    """The seed with half of the Arabic text, and Ukrainian as `whereas translate` prepares it."""
    return changed_seed(
        site, lambda content: halve(content / "ar" / f"{SLUG}.md"), ["translate", "uk"], ["build", "--quiet"])


# Of each provision with an address: the language and the direction that its words have in the page.
SPOKEN = """() => Object.fromEntries([...document.querySelectorAll('.provision[id]')].map(provision => {
  const words = provision.querySelector('p:not(.gap)') ?? provision
  return [provision.id, words.closest('[lang]').lang + ' ' + getComputedStyle(words).direction]
}))"""


def test_halfway(site):
    with halfway(site) as half:
        for name, path in {
            "text": f"/ar/{SLUG}/", "text beside the original": f"/ar/{SLUG}/parallel/", "missing provision": f"/ar/{SLUG}/para_3/",
            "translated provision": f"/ar/{SLUG}/rec_B/", "list of texts": "/ar/", "prepared text": f"/uk/{SLUG}/",
        }.items():
            for device, options in {"desk": DESKTOP, "phone": PHONE}.items():
                with half.open(path, **options) as visit:
                    for scheme in ("light", "dark"):
                        with site.check(f"halfway: the {name} is accessible on a {device} in {scheme} colours"):
                            assert_accessible(visit, scheme)
        with half.open(f"/ar/{SLUG}/", **DESKTOP) as visit:
            spoken = visit.tab.evaluate(SPOKEN)
            with site.check("halfway: each provision says the language and the direction of its words"):
                assert len(spoken) == 36, spoken
                for anchor, found in spoken.items():
                    assert found == ("en ltr" if anchor.startswith("para_") else "ar rtl"), (anchor, found)
            with site.check("halfway: a notice in the page's language stands under what is not translated, and nowhere else"):
                notices = visit.tab.evaluate("""() => [...document.querySelectorAll('p.gap')].map(notice =>
                  [notice.closest('.provision').id, notice.lang, getComputedStyle(notice).direction])""")
                assert notices == [[f"para_{number}", "ar", "rtl"] for number in range(1, 12)], notices
        with half.open(f"/uk/{SLUG}/", **DESKTOP) as visit:
            with site.check("a language that is only prepared shows the original's words as the original's"):
                assert set(visit.tab.evaluate(SPOKEN).values()) == {"en ltr"}
        with site.check("halfway: citations say which language they quote"):
            items = json.loads((half.root / "ar" / SLUG / "cite.json").read_text())
            languages = {item["id"].rsplit("-", 1)[-1]: item["language"] for item in items}
            quoted = {anchor: language for anchor, language in languages.items() if re.match("(cit|rec|para)_", anchor)}
            assert len(quoted) == 36, quoted
            assert all(language == ("en" if anchor.startswith("para_") else "ar") for anchor, language in quoted.items()), quoted
        for anchor, expected in {"para_3": True, "rec_B": False}.items():
            with half.open(f"/ar/{SLUG}/{anchor}/", **DESKTOP) as visit:
                with site.check(f"halfway: who cites {anchor} {'is told' if expected else 'need not be told'} that its words are English"):
                    assert ("[الإنجليزية]" in visit.tab.locator("#cite").text_content()) == expected


def test_halfway_search(site):
    with halfway(site) as half:
        for words, language, found in (("harassment", "ar", False), ("harassment", "en", True), ("سيمينوفا", "ar", True)):
            with site.check(f"halfway: “{words}” is {'' if found else 'not '}found in {language}"):
                needs_search(half)
                with half.open(f"/{language}/search/?q={words}", **DESKTOP) as visit:
                    assert bool(results(visit)) == found, results(visit)
