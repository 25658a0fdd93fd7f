"""A reader finds the wording of the source, word for word, on every page that shows it."""

from texts import languages, label_of, provisions, source, text_of, tree


def test_wording(site):
    for page in site.pages_of("resolution"):
        with site.check(f"{page.path} says what its source says"):
            found = {anchor: text_of(element) for anchor, element in provisions(page).items()}
            assert found == source(page.language), differences(found, source(page.language))


def test_anchors(site):
    """The same ids in the same order in every language."""
    wanted = list(source("en"))
    for page in site.pages_of("resolution"):
        with site.check(f"{page.path} has the anchors that all languages have"):
            assert list(provisions(page)) == wanted, list(provisions(page))
    for page in site.pages_of("provision"):
        with site.check(f"{page.path} is a page of one of them"):
            assert page.path.split("/")[3] in wanted
    for language in languages(site):
        with site.check(f"every provision in {language} has a page of its own"):
            found = {page.path.split("/")[3] for page in site.pages_of("provision", language)}
            assert found == set(wanted), found ^ set(wanted)


def test_one_provision(site):
    """A page of one provision shows that one, with its label, in its language."""
    for language in languages(site):
        with site.check(f"each page of a provision in {language} says what its source says"):
            wrong = [page.path for page in site.pages_of("provision", language) if not is_right(site, page)]
            assert not wrong, wrong


def is_right(site, page):
    anchor = page.path.split("/")[3]
    shown = provisions(page)
    whole = provisions(site.page("/".join(page.path.split("/")[:3]) + "/"))[anchor]
    return (list(shown) == [anchor] and text_of(shown[anchor]) == source(page.language)[anchor]
            and label_of(shown[anchor]) == label_of(whole))


def test_parallel(site):
    """Beside another language stand both texts, each whole, row by row."""
    for page in site.pages_of("parallel"):
        with site.check(f"{page.path} has both texts side by side"):
            found = {anchor: text_of(element) for anchor, element in provisions(page).items()}
            other = beside(page)
            ours, theirs = source(page.language), source(other)
            wanted = {}
            for anchor in ours:
                wanted |= {anchor: ours[anchor], f"{other}_{anchor}": theirs[anchor]}
            assert list(found) == list(wanted), list(found)
            assert found == wanted, differences(found, wanted)
        with site.check(f"{page.path} says the language of both"):
            for anchor, element in provisions(page).items():
                around = [(parent.get("lang"), parent.get("dir")) for parent in element.iterancestors() if parent.get("lang")]
                wanted = beside(page) if anchor.startswith(f"{beside(page)}_") else page.language
                assert around[0][0] == wanted, f"{anchor}: {around}"
                assert around[0][1] == ("rtl" if wanted == "ar" else "ltr"), f"{anchor}: {around}"


def beside(page):
    """The language beside which a text stands: a translation beside the original."""
    other = tree(page.file).cssselect(".languages-row p[lang]")[0].get("lang")
    assert (other == "en") != (page.language == "en")
    return other


def differences(found, wanted):
    return "\n".join(f"{key}: {found.get(key)!r} instead of {wanted.get(key)!r}"
                     for key in wanted | found if found.get(key) != wanted.get(key))[:2000]
