"""Old links go on leading to the text they meant: texts are published, changed as people change them, and every address
that was published is opened again, with JavaScript and without it."""

import re
import tempfile
from contextlib import contextmanager
from pathlib import Path

from sites import opened, whereas

RECITALS = {
    "en": ["whereas rivers cross borders and carry what is poured into them from one country to the next;",
           "whereas the water charter asks all members to measure every year what their rivers carry;",
           "whereas no member has published the results of its measurements since the great flood;",
           "whereas fishing communities on the lower course have lost more than half of their catch;"],
    "fr": ["considérant que les fleuves traversent les frontières et portent ce qu’on y verse d’un pays à l’autre ;",
           "considérant que la charte de l’eau demande à tous de mesurer chaque année ce que portent leurs fleuves ;",
           "considérant qu’aucun membre n’a publié les résultats de ses mesures depuis la grande crue ;",
           "considérant que les pêcheurs du cours inférieur ont perdu plus de la moitié de leurs prises ;"],
}
PARAGRAPHS = {
    "en": ["Stresses that water is shared, that those upstream owe a duty to those downstream, and that none owns it;",
           "Calls on the governments of all members to measure at every border crossing:\n\n   (a) what is carried by their "
           "rivers in summer;\n\n   (b) what is carried by them in winter;",
           "Asks for a report on the state of fishing communities, and for a fund that helps those without boats;",
           "Instructs its President to forward this resolution to the members, to the secretariat and to the press."],
    "fr": ["Souligne que l’eau est partagée, que ceux d’amont ont un devoir envers ceux d’aval, et que nul ne la possède ;",
           "Invite les gouvernements de tous les membres à mesurer à chaque passage de frontière :\n\n   (a) ce que portent "
           "leurs fleuves en été ;\n\n   (b) ce qu’ils portent en hiver ;",
           "Demande un rapport sur l’état des pêcheurs et un fonds qui aide ceux qui n’ont plus de bateau ;",
           "Charge son Président de transmettre la présente résolution aux membres, au secrétariat et à la presse."],
}
NEW = {"en": "whereas nobody has asked the mountain villages about the dams that are planned above them;",
       "fr": "considérant que nul n’a interrogé les villages de montagne sur les barrages prévus au-dessus d’eux ;"}
OTHER = {"en": "Welcomes the new bridge, which the queen herself is going to open next summer;",
         "fr": "Se félicite du nouveau pont, que la reine inaugurera elle-même l’été prochain ;"}


def insert(recitals, paragraphs, language):
    recitals.insert(2, NEW[language])


def split(recitals, paragraphs, language):
    words = paragraphs[2].split(" ")
    paragraphs[2:3] = [" ".join(words[:8]), " ".join(words[8:])]


def merge(recitals, paragraphs, language):
    paragraphs[2:4] = [f"{paragraphs[2]} {paragraphs[3]}"]


def swap(recitals, paragraphs, language):
    paragraphs[1], paragraphs[2] = paragraphs[2], paragraphs[1]


def delete(recitals, paragraphs, language):
    del recitals[1]


def delete_last(recitals, paragraphs, language):
    del paragraphs[3]


def correct(recitals, paragraphs, language):
    recitals[0] = recitals[0].replace("to the next", "to another").replace("à l’autre", "à un autre")


def replace(recitals, paragraphs, language):
    paragraphs[2] = OTHER[language]


def rename(recitals, paragraphs, language):
    """Nothing but the name of the file."""


def restart(recitals, paragraphs, language):
    """Numbers begin anew under headings, which `text` writes."""


# What check says of each, and which of the old texts are gone.
STORIES = [(insert, {"moved-text"}, []), (split, {"moved-text"}, []), (merge, {"moved-text"}, []),
           (swap, {"moved-text"}, []), (delete, {"moved-text", "vanished-address"}, ["rec_B"]),
           (delete_last, {"vanished-address"}, ["para_4"]), (correct, set(), []), (replace, {"replaced-text"}, ["para_3"]),
           (rename, {"vanished-text"}, []), (restart, {"moved-text"}, [])]


def text(language, recitals, paragraphs, head="", restarts=False):
    lines = ["---", "title: Rivers", *([head] if head else []), *(["translation: unofficial"] if language == "fr" else []),
             "---", "# Resolution on rivers", "", "The Assembly,", ""]
    for letter, recital in zip("ABCDEFGH", recitals):
        lines += [f"{letter}. {recital}", ""]
    for index, paragraph in enumerate(paragraphs):
        if restarts and index in (0, 2):
            lines += [f"## Part {index // 2 + 1}", ""]
        lines += [f"{index % 2 + 1 if restarts else index + 1}. {paragraph}", ""]
    return "\n".join(lines)


def addresses(language):
    """Every address that was published, with words that its text has and no other."""
    found = {f"rec_{letter}": recital for letter, recital in zip("ABCD", RECITALS[language])}
    found |= {f"para_{index + 1}": paragraph.split("\n")[0] for index, paragraph in enumerate(PARAGRAPHS[language])}
    points = re.findall(r"\((\w)\) (.*);", PARAGRAPHS[language][1])
    found |= {f"para_2__list_1__point_{letter}": words for letter, words in points}
    return {anchor: " ".join(words.split(" ")[2:7]) for anchor, words in found.items()}


def write(root, story=None, head=""):
    name = "waters" if story is rename else "rivers"
    for language in ("en", "fr"):
        folder = root / "Content" / language
        folder.mkdir(parents=True, exist_ok=True)
        for old in folder.glob("*.md"):
            old.unlink()
        recitals, paragraphs = list(RECITALS[language]), list(PARAGRAPHS[language])
        if story:
            story(recitals, paragraphs, language)
        said = head if language == "en" else ""
        (folder / f"{name}.md").write_text(text(language, recitals, paragraphs, said, story is restart), encoding="utf-8")


def offered(said):
    """The lines for the head, as check offers them."""
    return "\n".join(dict.fromkeys(re.findall(r"(?:into the head|of that one|in the head): ((?:moved|withdrawn|aliases): [{\[].*)$", said, re.M)))


@contextmanager
def told(site, story, verdict):
    """The site after a change, with what check offered in its head."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        write(root)
        accepted = whereas(site, root, "anchors", "accept")
        assert accepted.returncode == 0, accepted.stderr
        write(root, story)
        check = whereas(site, root, "check")
        said = check.stdout + check.stderr
        with site.check(f"{story.__name__}: check says {sorted(verdict) or 'nothing'}"):
            assert set(re.findall(r"(?:error|warning): .* \[([a-z-]+)\]$", said, re.M)) == verdict, said
        write(root, story, offered(said))
        build = whereas(site, root, "build", "--no-search")
        assert build.returncode == 0, build.stdout + build.stderr
        with opened(site, root) as beside:
            yield beside


def landing(tab):
    """What a reader sees who came by an address: the element itself, or the note there and what it leads to."""
    target = tab.locator(":target")
    assert target.count() == 1, "the address leads nowhere"
    assert target.is_visible(), "what the address leads to is not shown"
    box = target.bounding_box()
    assert box["y"] < tab.viewport_size["height"] and box["y"] + box["height"] > 0, "it is not in the window"
    note = tab.locator(":target > .reused, :target + .reused, .former:target")
    words = target.inner_text()
    for link in note.locator("a").all() if note.count() else []:
        assert note.first.is_visible()
        words += tab.locator(link.get_attribute("href")).inner_text()
    return words, note.first.inner_text() if note.count() else ""


def test_every_old_address(site):
    """On the page of the text, and on what was the provision's own page, in a translation as well."""
    for story, verdict, gone in STORIES:
        with told(site, story, verdict) as changed:
            for scripts in (True, False):
                with changed.open("/", java_script_enabled=scripts) as visit:
                    visit_all(site, visit, story, gone, "en" if scripts else "fr", scripts)


def visit_all(site, visit, story, gone, language, scripts):
    for anchor, words in addresses(language).items():
        name = f"{story.__name__}: /{language}/rivers/#{anchor} {'with' if scripts else 'without'} JavaScript"
        # Only servers that answer by themselves keep the fragment for a reader without scripts.
        if story is not rename or scripts:
            with site.check(f"{name} leads to its text"):
                visit.go(f"/{language}/rivers/#{anchor}")
                follow_fragment(visit, story, words, anchor in gone)
        with site.check(f"{name.replace('#', '')}, a page of its own, leads to its text"):
            visit.go(f"/{language}/rivers/{anchor}/")
            follow_page(visit, words, anchor in gone)


def follow_fragment(visit, story, words, is_gone):
    if story is rename:
        visit.tab.wait_for_url("**/waters/**")
    found, note = landing(visit.tab)
    if is_gone:
        assert re.search("withdrawn|retiré", note), f"nobody is told: {found}"
    else:
        assert words in " ".join(found.split()), f"it leads to: {found}"


def follow_page(visit, words, is_gone):
    tab = visit.tab
    tab.wait_for_selector("body.one-provision, body.resolution")
    found = tab.locator("main").inner_text()
    if is_gone:
        assert re.search("withdrawn|retiré", found), "nobody is told"
    elif words not in " ".join(found.split()):
        links = tab.locator("main .notice a[href^='../']:not([hreflang])")
        assert links.count() == 1, f"it leads to {tab.url}, where nobody is told"
        links.click()
        tab.wait_for_load_state()
        assert words in " ".join(tab.locator("main").inner_text().split()), f"it leads to {tab.url}"
    assert not visit.heard, visit.heard
