#!/usr/bin/env python3
"""Measures the search of a built site in a browser, as on a phone: a slow processor on a slow line.

    .build/tools/bin/python Bench/search.py FOLDER [--language en] [--words 12] [--line slow|fast|none]
        [--how typed|address|both] [--profile]

FOLDER holds Content and the Output that was made of it. Words are taken from the language's texts, always the same: rare, middling and
frequent ones, pairs, and a number. Each is searched twice in a window that has kept nothing: typed into the field of
the open page, 100 ms a letter, where the time runs from the last letter to the first result; and asked for by the address
`search/?q=…`, where it runs from the first byte asked for. With --profile it is told of each search what was on the line, and
when, in ms from the same moment; and how long the processor was held up at a time.
"""

import argparse
import random
import re
import statistics
import sys
from collections import Counter as Tally
from pathlib import Path
from urllib.parse import quote

BENCH = Path(__file__).resolve().parent
sys.path.insert(0, str(BENCH.parent / "Tests" / "Browser"))

from context import PHONE, Context  # noqa: E402
from counter import Counter  # noqa: E402

# As DevTools and Lighthouse have them: latency in ms, bytes a second down and up; and how many times slower the processor is.
LINES = {"slow": (150, 1_600_000 / 8, 750_000 / 8), "fast": (60, 9_000_000 / 8, 1_500_000 / 8), "none": None}
SLOWNESS = 4

# When the last letter came, and when the first result of all that was typed was there.
WATCH = """whole => {
  const [field, list] = ['#query', '.results'].map(selector => document.querySelector(selector))
  globalThis.typed = globalThis.shown = undefined
  field.addEventListener('input', () => { if (field.value === whole) globalThis.typed = performance.now() })
  new MutationObserver(() => {
    if (field.value === whole && globalThis.shown === undefined && list.dataset.query === undefined
      && list.querySelector(`a[href*="${new URLSearchParams({ q: whole })}"]`)) globalThis.shown = performance.now()
  }).observe(list, { childList: true })
}"""

# What was fetched since, and what kept the processor for more than 50 ms: each with its beginning and end, and what it weighs.
PROFILE = """from => [...performance.getEntriesByType('resource'), ...globalThis.tasks ?? []].map(entry => [
    entry.entryType === 'longtask' ? 'processor' : entry.name.split('/').pop(),
    entry.startTime - from, (entry.responseEnd ?? entry.startTime + entry.duration) - from, entry.encodedBodySize ?? 0])
  .sort((a, b) => a[1] - b[1])"""
TASKS = """() => { globalThis.tasks = []
  new PerformanceObserver(list => globalThis.tasks.push(...list.getEntries())).observe({ type: 'longtask' }) }"""


def queries(folder, language, count):
    """Words of the texts, by how many of these have them."""
    texts = sorted((folder / "Content" / language).glob("*.md"))
    have = Tally()
    for text in texts:
        have.update({word for word in re.findall(r"[^\W\d_]{5,}", text.read_text().lower())})
    chance = random.Random(1)
    ranked = sorted((word for word, times in have.items() if times > 1), key=lambda word: (have[word], word))
    # As many of each part of the list, from the rarest to the most frequent.
    chosen = [(word, have[word]) for part in range(count) for word in
              [chance.choice(ranked[len(ranked) * part // count:len(ranked) * (part + 1) // count])]]
    pairs = [f"{a} {b}" for (a, _), (b, _) in zip(chosen[::4], chosen[1::4])]
    return chosen + [(pair, 0) for pair in pairs] + [("recital B", 0), ("10", 0)]


def slowed(site, line):
    """A window that has kept nothing, on a line and a processor as slow as said."""
    window = site.open("/404.html", own_window=True, **PHONE)
    visit = window.__enter__()
    session = visit.tab.context.new_cdp_session(visit.tab)
    session.send("Network.enable")
    if line:
        latency, down, up = line
        session.send("Network.emulateNetworkConditions", {
            "offline": False, "latency": latency, "downloadThroughput": down, "uploadThroughput": up})
    session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWNESS})
    return window, visit


def tell(tab, since, shown):
    """Prints what happened from a second before a moment until the first result was there."""
    for name, begin, end, size in tab.evaluate(PROFILE, since):
        if -1000 < begin < shown:
            print(f"    {begin:6.0f} to {end:6.0f}  {size / 1000:6.1f} KB  {name}", flush=True)


def measured(site, language, words, line, typing, profile):
    """Milliseconds to the first result, and how much was fetched for it, in requests and KB."""
    window, visit = slowed(site, line)
    tab = visit.tab
    asked = []
    tab.on("requestfinished", lambda request: asked.append(request))
    try:
        address = f"{site.server().base}/{language}/search/"
        if typing:
            tab.goto(address, wait_until="networkidle")
            tab.evaluate(WATCH, words)
            tab.evaluate(TASKS)
            asked.clear()
            tab.locator("#query").press_sequentially(words, delay=100)
            visit.until("globalThis.shown !== undefined")
            time = tab.evaluate("globalThis.shown - globalThis.typed")
            if profile:
                tell(tab, tab.evaluate("globalThis.typed"), time)
        else:
            tab.goto(f"{address}?q={quote(words)}", wait_until="commit")
            visit.until("document.querySelector('.results a') !== null")
            time = tab.evaluate("document.querySelector('.results').dataset.time ?? performance.now()")
            if profile:
                tell(tab, 0, float(time))
        size = sum(request.sizes()["responseBodySize"] for request in asked) / 1000
        return float(time), len(asked), size
    finally:
        window.__exit__(None, None, None)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--language", default="en")
    parser.add_argument("--words", type=int, default=12)
    parser.add_argument("--line", choices=LINES, default="slow")
    parser.add_argument("--how", choices=("typed", "address", "both"), default="both")
    parser.add_argument("--profile", action="store_true")
    options = parser.parse_args()
    site = Context(options.folder / "Output", Counter(None))
    for typing, how in ((True, "typed"), (False, "by its address")):
        if options.how == ("address" if typing else "typed"):
            continue
        times = []
        for words, texts in queries(options.folder, options.language, options.words):
            try:
                time, requests, size = measured(site, options.language, words, LINES[options.line], typing, options.profile)
            except AssertionError:
                print(f"{how:15} {words:32} in {texts or '?':>5} texts: no result", flush=True)
                continue
            times.append(time)
            print(f"{how:15} {words:32} in {texts or '?':>5} texts: {time:6.0f} ms, {requests:3} requests, {size:6.0f} KB", flush=True)
        within = sum(time <= 300 for time in times)
        print(f"{how}: median {statistics.median(times):.0f} ms, most {max(times):.0f} ms, {within} of {len(times)} within 300", flush=True)
    site.close()


if __name__ == "__main__":
    main()
