#!/usr/bin/env python3
"""Writes a corpus of resolutions to measure with: the same texts for Whereas and for two sites of Hugo's.

    corpus.py --resolutions 100 --languages 6 --whereas FOLDER --hugo FOLDER

The corpus has the shape of a parliament's resolutions: a head, a heading, a formula, 8 to 15 citations, 18 to 30
recitals, 20 to 40 paragraphs, points in some of them, cross-headings, emphasis, links and footnotes; 15 to 25 KB a
document. The structure of a resolution is the same in all its languages. Same arguments, same bytes.

Both tools get the same words. Whereas reads the numbers of provisions from the text; to Hugo each provision is a
paragraph followed by goldmark's own attribute for its id, `{#rec_B}`, the cheapest way to give it an anchor there:
no shortcode, no render hook, no regular expression over the page. Both sites of Hugo's have the same content:
hugo.toml makes plain pages, same.toml what Whereas makes.
"""

import argparse
import random
import re
from dataclasses import dataclass, field
from pathlib import Path

from words import LANGUAGES

# How languages call themselves, in Hugo's switcher and bars.
OWN_NAMES = {
    "en": "English", "fr": "Français", "de": "Deutsch", "bg": "Български", "el": "Ελληνικά", "kk": "Қазақ тілі",
    "es": "Español", "it": "Italiano", "pl": "Polski", "ru": "Русский", "uk": "Українська", "ar": "العربية",
    "pt": "Português", "nl": "Nederlands", "sv": "Svenska", "da": "Dansk", "fi": "Suomi", "cs": "Čeština",
    "hu": "Magyar", "ro": "Română", "hr": "Hrvatski", "sk": "Slovenčina", "lt": "Lietuvių", "tr": "Türkçe",
}
PHRASES = Path(__file__).resolve().parent.parent / "Templates/Phrases"
BASE_URL = "https://resolutions.example/"


@dataclass
class Provision:
    """A citation, recital, paragraph or point; `share` is its part of the document's length."""

    kind: str
    share: float
    marks: list = field(default_factory=list)
    points: list = field(default_factory=list)


@dataclass
class Resolution:
    """What all versions of a resolution have in common."""

    number: int
    year: int
    month: int
    day: int
    size: float
    citations: list
    recitals: list
    # Paragraphs, and "heading" where a cross-heading stands.
    operative: list
    footnotes: int

    @property
    def slug(self):
        return f"{self.year}-{2000 + self.number}-resolution"

    @property
    def reference(self):
        return f"{self.year}/{2000 + self.number}(RSP)"

    @property
    def date(self):
        return f"{self.year}-{self.month:02}-{self.day:02}"


def resolution(seed, number):
    """The structure of one resolution."""
    source = random.Random(f"{seed} {number}")

    def provision(kind, low, high):
        return Provision(kind, source.uniform(low, high), [mark for mark, chance in MARKS if source.random() < chance])

    def points(provision, low, high):
        provision.points = [Provision("point", source.uniform(4, 12)) for _ in range(source.randint(low, high))]
        return provision

    citations = [provision("citation", 6, 16) for _ in range(source.randint(8, 15))]
    recitals = [provision("recital", 12, 45) for _ in range(source.randint(18, 30))]
    operative = []
    for index in range(source.randint(20, 40)):
        if index % 9 == 4 and source.random() < 0.6:
            operative.append("heading")
        paragraph = provision("paragraph", 12, 45)
        operative.append(points(paragraph, 2, 5) if source.random() < 0.2 else paragraph)
    for recital in recitals:
        if source.random() < 0.05:
            points(recital, 2, 3)
    footnotes = source.randint(2, 5)
    for noted in source.sample(citations + recitals, footnotes):
        noted.marks.append("footnote")
    return Resolution(
        number, source.randint(2016, 2025), source.randint(1, 12), source.randint(1, 28), source.uniform(15_500, 18_000),
        citations, recitals, operative, footnotes)


# What stands in a provision's text, and how often.
MARKS = [("emphasis", 0.08), ("strong", 0.02), ("link", 0.06), ("own", 0.06), ("ampersand", 0.05), ("quotes", 0.1)]


class Writer:
    """Writes the words of one version."""

    def __init__(self, seed, resolution, language):
        self.source = random.Random(f"{seed} {resolution.number} {language.tag}")
        # Links and the numbers of footnotes are the same in all versions, as they are in translations.
        self.same = random.Random(f"{seed} {resolution.number}")
        self.language = language
        self.resolution = resolution
        self.words = VOCABULARIES[language.tag]
        self.small = language.small.split()
        self.notes = 0
        self.bytes_of_word = BYTES[language.tag]
        provisions = resolution.citations + resolution.recitals
        provisions += [element for element in resolution.operative if element != "heading"]
        shares = sum(p.share + sum(point.share for point in p.points) for p in provisions)
        goal = resolution.size * (1.2 if language.thrift < 1 else 1)
        self.words_of_share = goal / shares / self.bytes_of_word

    def phrase(self, count):
        """`count` words, every third or so a small one, with commas."""
        words = []
        for index in range(count):
            words.append(self.source.choice(self.small if self.source.random() < 0.36 else self.words))
            if index % 11 == 10 and index + 2 < count:
                words[-1] += ","
        return words

    def text(self, provision, opening):
        """A provision's text without its closing punctuation."""
        words = self.phrase(max(4, round(provision.share * self.words_of_share) - len(opening.split())))
        for mark in provision.marks:
            place = self.source.randrange(len(words) - 3)
            words[place] = self.marked(mark, words[place])
        return " ".join([opening] * bool(opening) + words)

    def marked(self, mark, word):
        if word[-1] in ",*)]&" or word[0] in "*[" + self.language.quotes:
            word = self.words[0]
        match mark:
            case "emphasis": return f"*{word} {self.words[7]}*"
            case "strong": return f"**{word}**"
            case "link": return f"[{word}](https://records.example/{self.same.randint(1000, 9999)}?a=1&b=2)"
            case "own": return f"[{self.language.paragraph} 3](#para_3)"
            case "ampersand": return f"{word} & {self.words[3]} '{self.words[5]}'"
            case "quotes": return f"{self.language.quotes[0]}{word}{self.language.quotes[1]}"
            case "footnote":
                self.notes += 1
                return f"{word}[^{self.notes}]"

    @property
    def subject(self):
        """The words that the title is about: the same whenever it is asked."""
        source = random.Random(f"{self.resolution.number} subject")
        return " ".join(source.choice(self.words) for _ in range(4))

    @property
    def title(self):
        return f"{self.subject.capitalize()}"

    @property
    def heading(self):
        return f"{self.language.institution} {self.language.about} {self.subject} ({self.resolution.reference})"

    def footnotes(self):
        return [
            f"[^{number}]: OJ C {self.same.randint(1, 400)}, {self.same.randint(1, 28)}.{self.same.randint(1, 12)}."
            f"{self.resolution.year - 1}, p. {self.same.randint(1, 200)}."
            for number in range(1, self.notes + 1)
        ]


def blocks(writer):
    """The blocks of a version in their order: (kind, id, printed label, text); points follow what they belong to."""
    language, resolution = writer.language, writer.resolution
    verbs = language.verbs.split(";")

    def provision(item, kind, anchor, label, opening, last):
        yield kind, anchor, label, writer.text(item, opening) + (":" if item.points else last)
        for place, point in enumerate(item.points):
            end = last if place + 1 == len(item.points) else ";"
            neutral = f"{anchor}__list_1__point_{'abcdefgh'[place]}"
            yield "point", neutral, f"({language.points[place]})", writer.text(point, "") + end

    for place, item in enumerate(resolution.citations, 1):
        yield from provision(item, "citation", f"cit_{place}", "–", language.having_regard, ",")
    for place, item in enumerate(resolution.recitals, 1):
        letter = neutral_letter(place)
        last = "." if place == len(resolution.recitals) else ";"
        yield from provision(item, "recital", f"rec_{letter}", language.recital(place) + ".", language.whereas, last)
    number, sections = 0, 0
    for item in resolution.operative:
        if item == "heading":
            sections += 1
            yield "heading", f"sec_{sections}", "", f"{language.heading} {writer.words[sections]}"
        else:
            number += 1
            verb = writer.source.choice(verbs)
            yield from provision(
                item, "paragraph", f"para_{number}", f"{number}.", verb[0].upper() + verb[1:], ";")


def neutral_letter(place):
    letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    return letters[place - 1] if place <= 26 else "A" + letters[place - 27]


def head(writer, is_source, more=()):
    resolution = writer.resolution
    lines = ["---", f"title: {writer.title}"]
    if is_source:
        lines += [f"reference: {resolution.reference}", f"date: {resolution.date}"]
    lines += [f"institution: {writer.language.institution}"]
    if not is_source:
        lines += ["translation: unofficial"]
    return lines + list(more) + ["---"]


def whereas_text(writer, is_source, parts):
    """A version as Whereas reads it."""
    lines = head(writer, is_source) + [f"# {writer.heading}", "", writer.language.formula, ""]
    indent = ""
    for kind, _, label, text in parts:
        match kind:
            case "citation": lines += [f"- {text}", ""]
            case "heading": lines += [f"## {text}", ""]
            case "point": lines += [f"{indent}{label} {text}", ""]
            case _: lines += [f"{label} {text}", ""]
        indent = " " * (len(label) + 1) if kind == "paragraph" else indent if kind == "point" else ""
    return "\n".join(lines + writer.footnotes()) + "\n"


def hugo_text(writer, is_source, parts):
    """The same version as Hugo reads it; facts of the original stand in each head, since nothing completes them there."""
    resolution = writer.resolution
    more = [] if is_source else [f"reference: {resolution.reference}", f"date: {resolution.date}"]
    more += [f"years: ['{resolution.year}']"]
    lines = head(writer, is_source, more) + [f"# {writer.heading}", "", writer.language.formula, ""]
    for kind, anchor, label, text in parts:
        match kind:
            case "heading": lines += [f"## {text} {{#{anchor}}}", ""]
            case "paragraph": lines += [f"{label[:-1]}\\. {text}", f"{{#{anchor}}}", ""]
            case _: lines += [f"{label} {text}", f"{{#{anchor}}}", ""]
    return "\n".join(lines + writer.footnotes()) + "\n"


def average_bytes(language):
    """What a word of running text takes on average, with its space."""
    def mean(words):
        return sum(len(word.encode()) + 1 for word in words) / len(words)
    return 0.64 * mean(VOCABULARIES[language.tag]) + 0.36 * mean(language.small.split())


VOCABULARIES = {tag: language.vocabulary() for tag, language in LANGUAGES.items()}
BYTES = {tag: average_bytes(language) for tag, language in LANGUAGES.items()}


def hugo_configuration(tags):
    """Of the site of plain pages."""
    lines = hugo_start(["taxonomy", "term", "rss", "section"])
    for weight, tag in enumerate(tags, 1):
        lines += [f"[languages.{tag}]", f'contentDir = "content/{tag}"', f"weight = {weight}"]
    return "\n".join(lines) + "\n"


def hugo_start(disabled):
    return [
        f'baseURL = "{BASE_URL}"', 'title = "Resolutions of the Assembly"', 'defaultContentLanguage = "en"',
        "defaultContentLanguageInSubdir = true", "buildFuture = true", f"disableKinds = {disabled}",
        "[markup.goldmark.parser.attribute]", "block = true",
    ]


def same_configuration(tags):
    """Of the site that has the pages and files of Whereas: an output format for each."""
    top = ['layoutDir = "same/layouts"', 'i18nDir = "same/i18n"', "enableRobotsTXT = true"]
    lines = top + hugo_start(["taxonomy", "rss", "section"]) + ["[taxonomies]", 'year = "years"']
    for kind, suffix in [("application/x-bibtex", "bib"), ("application/x-research-info-systems", "ris")]:
        lines += [f'[mediaTypes."{kind}"]', f'suffixes = ["{suffix}"]']
        lines += [f"[outputFormats.{suffix}]", f'mediaType = "{kind}"', 'baseName = "cite"', "isPlainText = true"]
    lines += ["[outputFormats.csl]", 'mediaType = "application/json"', 'baseName = "cite"', "isPlainText = true"]
    lines += ["[outputFormats.parallel]", 'mediaType = "text/html"', 'baseName = "parallel"', "isHTML = true"]
    lines += ["[outputFormats.neutral]", 'mediaType = "text/html"', 'baseName = "neutral"', "isHTML = true"]
    for weight, tag in enumerate(tags, 1):
        formats = ["html", "bib", "ris", "csl", "neutral" if tag == "en" else "parallel"]
        lines += [f"[languages.{tag}]", f'contentDir = "content/{tag}"', f"weight = {weight}"]
        lines += [f'label = "{OWN_NAMES[tag]}"', f"[languages.{tag}.outputs]", f"page = {formats}"]
        lines += ['home = ["html"]', 'term = ["html"]']
    return "\n".join(lines) + "\n"


def same_phrases(tag):
    """The site's own words, as Whereas has them."""
    text = (PHRASES / f"{tag}.yml").read_text()
    words = dict(re.findall(r"^([a-z-]+): (.+)$", text, re.MULTILINE))
    words.pop("reviewed", None)
    return "".join(f"{key}: {words[key]}\n" for key in words)


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode())


def main():
    parser = argparse.ArgumentParser(description="Writes a corpus of resolutions to measure with.")
    parser.add_argument("--resolutions", type=int, required=True)
    parser.add_argument("--languages", type=int, required=True, help=f"at most {len(LANGUAGES)}")
    parser.add_argument("--seed", default="whereas")
    parser.add_argument("--whereas", type=Path, required=True, help="folder for Content")
    parser.add_argument("--hugo", type=Path, help="folder for the same corpus as a Hugo site")
    options = parser.parse_args()
    tags = list(LANGUAGES)[: options.languages]
    if len(tags) < options.languages:
        parser.error(f"there are words for {len(LANGUAGES)} languages only")
    site = f"name: Resolutions of the Assembly\nbaseURL: {BASE_URL}\nprovisionPages: false\n"
    write(options.whereas / "Content/site.yml", site)
    if options.hugo:
        write(options.hugo / "hugo.toml", hugo_configuration(tags))
        write(options.hugo / "same.toml", same_configuration(tags))
        for tag in tags:
            write(options.hugo / f"same/i18n/{tag}.yml", same_phrases(tag))
    for number in range(1, options.resolutions + 1):
        structure = resolution(options.seed, number)
        for tag in tags:
            writer = Writer(options.seed, structure, LANGUAGES[tag])
            parts = list(blocks(writer))
            state = writer.source.getstate()
            write(options.whereas / f"Content/{tag}/{structure.slug}.md", whereas_text(writer, tag == "en", parts))
            if options.hugo:
                writer.source.setstate(state)
                write(options.hugo / f"content/{tag}/{structure.slug}.md", hugo_text(writer, tag == "en", parts))


if __name__ == "__main__":
    main()
