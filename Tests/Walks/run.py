#!/usr/bin/env python3
"""Takes the walks of CONTRIBUTING.md, one after the other, on a copy of the sources: edits them as it says, builds a site,
and looks at what came of it. So what stands there is true.

    Tests/Walks/run.py [FOLDER]     the folder is kept, so that a second run builds only what changed

Prints "passed failed skipped".
"""

import re
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
GUIDE = (ROOT / "CONTRIBUTING.md").read_text()
PARTS = ["Package.swift", "Package.resolved", "Sources", "Templates", "Examples", "Tests", "scripts"]


def code(heading):
    """The blocks of code of a section of CONTRIBUTING.md."""
    section = GUIDE.split(f"### {heading}\n", 1)[1].split("\n### ", 1)[0]
    return [block.strip("\n") for block in re.findall(r"```swift\n(.*?)```", section, re.DOTALL)]


def replace(file, old, new):
    """Replaces text that stands once in a file, wherever its lines are indented."""
    text = file.read_text()
    found = re.findall(r"^( *)" + re.escape(old) + "$", text, re.MULTILINE)
    assert len(found) == 1, f"{file.name} has this {len(found)} times: {old}"
    indented = "\n".join(found[0] + line for line in new.splitlines())
    file.write_text(re.sub(r"^ *" + re.escape(old) + "$", lambda _: indented, text, flags=re.MULTILINE))


def page(folder):
    """Say something under the heading of an index."""
    old, new = code("Change how a page looks")
    replace(folder / "Templates/Pages/IndexPage.swift", old, new)
    return lambda site: "<p>The printed texts stand in the gazette.</p>" in (site / "en/index.html").read_text()


def provision(folder):
    """Exchange what stands around a provision."""
    [new] = code("Reword or rearrange what stands around a provision")
    replace(folder / "Templates/Text/ProvisionTemplate.swift",
            "\\(rest, { html($0, level: 6) })\\(outdated?.html(provision.anchor))"
            "\\(bar?.html(provision.anchor, gaps?.own))</div>", new)

    def look(site):
        text = (site / "en/2020-1-rivers/index.html").read_text()
        place = text.index('id="rec_B"')
        return text.index('class="bar"', place) < text.index('class="provision', place)
    return look


def fact(folder):
    """Add a line to the facts of a resolution."""
    key, phrase, line = code("Add a line to the facts of a resolution")
    replace(folder / "Sources/Resolutions/Heads/Head.swift", "case institution, reference", key)
    replace(folder / "Sources/Sites/Languages/Phrase.swift", "case noNumber = \"no-number\"",
            "case noNumber = \"no-number\"\n" + phrase)
    words = re.search(r"`(committee: .*?)`", GUIDE).group(1)
    with (folder / "Templates/Phrases/en.yml").open("a") as english:
        english.write(words + "\n")
    last = "\\(self[.reference].map { \"<li><bdi>\\($0)</bdi></li>\\n\" as HTML })\\"
    replace(folder / "Templates/Text/Facts.swift", last, last + "\n" + line)

    def look(site):
        pages = [site / "en/2020-1-rivers/index.html", site / "en/index.html"]
        # Hebrew has no words of the site's.
        foreign = 'Committee: <bdi lang="he">Springs &amp; wells</bdi>' in (site / "he/index.html").read_text()
        return foreign and all("<li>Committee: Springs &amp; wells</li>" in page.read_text() for page in pages)
    return look


def file_format(folder):
    """Add a format of resolutions."""
    file, line = code("Add a format of resolutions")
    head = "internal import Sites\n\n"
    (folder / "Templates/Formats/TitleText.swift").write_text(head + file + "\n")
    replace(folder / "Templates/Formats/ResolutionFormat.swift",
            "public static let all: [any ResolutionFormat] = citations", line)

    def look(site):
        version = site / "en/2020-1-rivers"
        named = 'type="text/plain" href="title.txt" title="Title"' in (version / "index.html").read_text()
        return named and (version / "title.txt").read_text().startswith("Resolution on rivers")
    return look


def main():
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else ROOT / ".build/walks")
    source = folder / "source"
    shutil.rmtree(source, ignore_errors=True)
    source.mkdir(parents=True)
    for part in PARTS:
        if (ROOT / part).is_dir():
            shutil.copytree(ROOT / part, source / part, symlinks=True)
        else:
            shutil.copy(ROOT / part, source / part)
    walks = [page, provision, fact, file_format]
    looks = {walk.__doc__: walk(source) for walk in walks}
    # Without what only debuggers and editors read.
    quick = ["--disable-index-store", "-debug-info-format", "none"]
    build = ["swift", "build", *quick, "--product", "whereas", "--package-path", source, "--scratch-path", folder / "build"]
    subprocess.run(build, check=True, stdout=sys.stderr)
    site, texts = folder / "site", folder / "texts"
    shutil.rmtree(texts, ignore_errors=True)
    shutil.copytree(ROOT / "Tests/Fixtures/Sites/rivers/Content", texts / "Content")
    original = texts / "Content/en/2020-1-rivers.md"
    original.write_text(original.read_text().replace("---\n", "---\ncommittee: Springs & wells\n", 1))
    subprocess.run([folder / "build/debug/whereas", "build", "--quiet", "--no-search", "--output", site, "--root", texts],
                   check=True, stdout=sys.stderr)
    failed = [name for name, look in looks.items() if not look(site)]
    for name in failed:
        print(f"FAILED: the walk does not lead there: {name}", file=sys.stderr)
    print(len(looks) - len(failed), len(failed), 0)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
