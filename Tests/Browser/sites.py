"""Builds the sites that are tested beside the published one, into a folder of their own."""

import os
import shutil
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

from union import union as write_union

PROJECT = Path(__file__).resolve().parents[2]
RIVERS = PROJECT / "Tests" / "Fixtures" / "Sites" / "rivers" / "Content"

ARTICLES = """---
title: Springs
reference: 2021/3
date: 2021-03
institution: Water Assembly
subjects: [Water]
---
# Agreement on springs (2021/3)

The Assembly,

A. whereas springs dry up;

## Article 1: Scope

1. This agreement covers springs.

2. It covers wells as far as they are fed by springs.

3. A spring of 5\u00a0°C that gives 1\u202f000\u202fl a\u00a0day is a well\u2011spring\u00a0;

## Article 2: Measures

1. Every spring is measured.

2. Wells are measured:

   (a) in spring;

   (b) in autumn.
"""


def long_text():
    """A resolution as the United Nations write them: unnumbered preamble, 57 paragraphs under cross-headings."""
    lines = ["---", "title: Oceans", "reference: A/RES/75/1", "date: 2021", "institution: Water Assembly", "---",
             "# Oceans and the law of the sea", "", "The Assembly,", ""]
    for opening in ("Recalling", "Noting", "Recognizing"):
        lines += [f"*{opening}* that the oceans are one and that what happens in one of them happens to all,", ""]
    for number in range(1, 58):
        if number % 10 == 1:
            lines += [f"## Part {number // 10 + 1} of the measures", ""]
        lines += [f"{number}. *Calls upon* States to take measure {number} for the sea, to report on what they did and "
                  "on what came of it, and to help those States that cannot do so by themselves;", ""]
    return "\n".join(lines)


def rivers(folder):
    """The fixture of that name with a page for each provision, a text with articles and a long one."""
    content = folder / "Content"
    shutil.copytree(RIVERS, content)
    configuration = content / "site.yml"
    configuration.write_text(configuration.read_text().replace("provisionPages: false", "provisionPages: true\noEmbed: true"))
    (content / "en" / "2021-3-springs.md").write_text(ARTICLES)
    (content / "en" / "2021-75-oceans.md").write_text(long_text())
    return "/texts/", ["--root", folder]


# Languages that the site has no words of its own in, of many scripts.
UNWORDED = ("bn ca ckb cy eu fa gl he hi hy id is ja ka km ko ky lb mk mn my ne no ps si sq sr-Latn sw ta th ur uz vi yi").split()

UNWORDED_TEXT = """---
title: "Wells [{tag}]"
institution: "Water Assembly [{tag}]"
subjects: ["Water [{tag}]"]
index:
  wells: {{entry: "Wells [{tag}]", forms: [wells]}}
{head}---
# Resolution on wells [{tag}]

The Assembly [{tag}],

- having regard to its letter [{tag}][^1],

A. whereas wells are deep [{tag}];

1. Stresses this [{tag}], see [above](#rec_A):

   (a) deeply [{tag}];

## The wells [{tag}]

{last}## Annex [{tag}]

1. First term [{tag}].

[^1]: Letter 1 [{tag}].
"""


def unworded(folder):
    """A text in all of these languages, its last paragraph in English alone, and as it was before."""
    content = folder / "Content"
    for tag in ("en", *UNWORDED):
        (content / tag).mkdir(parents=True)
        head = "reference: 2021/3\ndate: 2021-03\nstatus: adopted\n" if tag == "en" else \
            "translation: machine\ntranslator: Whereas\ncomplete: false\n"
        text = UNWORDED_TEXT.format(tag=tag, head=head, last="2. Forwards this.\n\n" if tag == "en" else "")
        (content / tag / "2021-3-wells.md").write_text(text)
        (content / tag / "2021-3-wells@2020.md").write_text(text.replace("deeply", "very deeply"))
    (content / "site.yml").write_text("name: Wells\n")
    return "/", ["--root", folder]


def font():
    """A font of this machine; nothing where none is found."""
    listed = shutil.which("fc-match") and subprocess.run(
        ["fc-match", "--format=%{file}", "Noto Sans:fontformat=TrueType"], capture_output=True, text=True, check=False).stdout
    return Path(listed).read_bytes() if listed and Path(listed).is_file() else b""


def harbour(folder):
    """The fixture of that name, with its publisher's own font, colours, menu, pages and script, and a host that may be
    asked."""
    content = folder / "Content"
    shutil.copytree(RIVERS.parents[1] / "harbour" / "Content", content)
    (content / "static" / "fonts" / "own.woff2").write_bytes(font())
    configuration = content / "site.yml"
    settings = configuration.read_text().replace("provisionPages: false", "provisionPages: true")
    configuration.write_text(settings + 'accent: "#7a1f1f"\n')
    own = content / "static" / "own.css"
    own.write_text(own.read_text() + "\n:root {\n  --interface: Own, sans-serif;\n}\n")
    return "/texts/", ["--root", folder]


def eu(folder):
    """What is published, for a host where it stands under a path."""
    return "/eu/", ["--root", PROJECT, "--output", folder / "Output", "--base-url", "https://resolutions.example/eu/"]


def union(folder):
    """24 languages and 300 resolutions."""
    return "/", [*write_union(folder, 300), "--no-search"]


def archive(folder):
    """3,000 resolutions, few of them translated; the languages in an order of their publisher's."""
    return "/", [*write_union(folder, 3000, ["ar", "en"], order=["en", "ar"], every=9), "--no-search"]


def whereas(site, root, *arguments):
    """Runs the program in the folder of a site, with the tools that stand beside this Python; what came of it."""
    path = f"{Path(sys.executable).parent}:{os.environ['PATH']}"
    return subprocess.run([site.program, *arguments], cwd=root, env={**os.environ, "PATH": path}, capture_output=True,
                          text=True, check=False)


@contextmanager
def opened(site, root):
    """What was published in a folder, as a site of its own."""
    beside = site.beside(Path(root) / "Output", site.counter)
    try:
        yield beside
    finally:
        beside.stop_servers()


@contextmanager
def changed_seed(site, change, *commands):
    """The published resolution after its Content was changed and some commands were run, the last of which builds it."""
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(PROJECT / "Content", Path(folder) / "Content")
        change(Path(folder) / "Content")
        for command in commands:
            done = whereas(site, folder, *command)
            assert done.returncode == 0, done.stdout + done.stderr
        with opened(site, folder) as beside:
            yield beside


def build(whereas, folder, modules):
    """Builds all that some modules of tests look at below `folder`: the folder of each site and the path it is made for, by
    name. The large ones take their time and are built where they are looked at."""
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", "")])

    def made(site):
        root = folder / site.__name__
        root.mkdir()
        prefix, options = site(root)
        run = subprocess.run([whereas, "build", "--quiet", *map(str, options)], env={**os.environ, "PATH": path},
                             capture_output=True, text=True, check=False)
        if run.returncode:
            raise SystemExit(f"{site.__name__} could not be built:\n{run.stdout}{run.stderr}")
        return root / "Output", prefix

    sites = [rivers, harbour, eu]
    sites += [union, archive] if {"test_union", "test_firefox"} & set(modules) else []
    sites += [unworded] if "test_unworded" in modules else []
    with ThreadPoolExecutor(2) as threads:
        return dict(zip((site.__name__ for site in sites), threads.map(made, sites), strict=True))
