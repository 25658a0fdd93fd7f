"""A site as a union of states would have it: 24 languages, and as many resolutions as are asked for, each a few lines long.
Every text refers to the one before it."""

LANGUAGES = ("bg cs da de el en es et fi fr ga hr hu it lt lv mt nl pl pt ro sk sl sv").split()

INSTITUTIONS = ["Council of the Union", "Parliament of the Union"]
SUBJECTS = ["Air", "Borders", "Forests", "Harbours", "Health", "Rivers", "Schools", "Trade"]


def text(number, year, language, previous):
    own = language == "en"
    head = [f"title: Resolution {number} on {SUBJECTS[number % 8].lower()} [{language}]"]
    head += [] if own else ["translation: official" if number % 3 else "translation: machine"]
    head += [f"reference: {year}/{number}"] if own else []
    head += [f"date: {year}-{number % 12 + 1:02}-{number % 28 + 1:02}"] if own and year else []
    head += [f"institution: {INSTITUTIONS[number % 2]}", f"subjects: [{SUBJECTS[number % 8]}, {SUBJECTS[number % 5]}]"] if own else []
    before = f"- having regard to [its last resolution]({previous}.md#para_1),\n\n" if previous else ""
    return "---\n{}\n---\n# Resolution {} [{}]\n\nThe Parliament,\n\n{}1. Calls [{}] on all to act;\n\n2. Forwards this text.\n".format(
        "\n".join(head), number, language, before, language)


def union(folder, count=300, languages=LANGUAGES, years=12, order=(), every=1):
    """Writes Content. One text in ten is in English alone, the first has no date; of the others one in `every` is translated."""
    content = folder / "Content"
    for language in languages:
        (content / language).mkdir(parents=True)
    settings = ["name: Union", "baseURL: https://union.example/", "provisionPages: false", "searchBy: resolution"]
    settings += [f"languages: [{', '.join(order)}]"] if order else []
    (content / "site.yml").write_text("\n".join(settings) + "\n")
    previous = None
    for number in range(count):
        year = 2024 - number * years // count if number else 0
        slug = f"{year or 'undated'}-{number}-text"
        for language in languages:
            if language != "en" and (not number % 10 or number % every):
                continue
            (content / language / f"{slug}.md").write_text(text(number, year, language, previous))
        previous = slug
    return ["--root", folder]
