#!/usr/bin/env python3
"""Measures the preview in a browser: its start, its memory, and how long it takes from a save to the page.

    .build/tools/bin/python Bench/preview.py --whereas PROGRAM [--resolutions 1000] [--languages 6] [--saves 100]

A save is a text written anew with another word in a recital; the page is there when the browser has loaded it and shows the
word. Both times are taken from this machine's clock: of the write before it, of the page by its own script.
"""

import argparse
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path

BENCH = Path(__file__).resolve().parent
sys.path.insert(0, str(BENCH.parent / "Tests" / "Browser"))

from context import Browser  # noqa: E402

# When the page was parsed and its deferred scripts had run; and when all was loaded.
TIMES = """() => {
  const [entry] = performance.getEntriesByType("navigation");
  return [performance.timeOrigin + entry.domContentLoadedEventEnd, performance.timeOrigin + entry.loadEventEnd];
}"""


def memory(process):
    """The most that a process has used, in MB."""
    for line in Path(f"/proc/{process.pid}/status").read_text().splitlines():
        if line.startswith("VmHWM:"):
            return int(line.split()[1]) / 1000
    raise SystemExit("the system does not tell how much memory a process uses")


def start(program, root):
    """The preview, its address, and the seconds until the address was told and until the first page of a text was there."""
    begin = time.monotonic()
    process = subprocess.Popen([program, "serve", "--quiet", "--root", root], stdout=subprocess.PIPE, text=True)
    address = process.stdout.readline().strip()
    told = time.monotonic() - begin
    text = next(iter(sorted((root / "Content" / "en").glob("*.md")))).stem
    urllib.request.urlopen(f"{address}en/{text}/").read()
    return process, address, told, time.monotonic() - begin


def seen(tab, word):
    """When the page that shows a word was parsed and loaded, in milliseconds."""
    patience = time.monotonic() + 20
    while time.monotonic() < patience:
        try:
            if tab.evaluate("word => document.readyState === 'complete' && document.body.textContent.includes(word)", word):
                parsed, loaded = tab.evaluate(TIMES)
                if loaded > parsed:
                    return parsed, loaded
        except Exception:  # noqa: BLE001 - the page is being exchanged
            pass
        time.sleep(0.02)
    raise SystemExit("the page never came")


def save_all(tab, file, count):
    """Milliseconds from a save to the page parsed, and to the page loaded."""
    text = file.read_text()
    parsed, loaded = [], []
    for number in range(count + 3):
        word = f"measured{number}"
        changed = text.replace("\nA. ", f"\nA. {word} ", 1)
        assert changed != text
        begin = time.time() * 1000
        file.write_text(changed)
        times = seen(tab, word)
        # The first ones warm up.
        if number >= 3:
            parsed.append(times[0] - begin)
            loaded.append(times[1] - begin)
        # Nobody saves again before the preview has read what the save was about.
        time.sleep(1)
    file.write_text(text)
    return parsed, loaded


def percentile(values, part):
    return statistics.quantiles(values, n=100, method="inclusive")[part - 1]


def main():
    parser = argparse.ArgumentParser(description="Measures the preview.")
    parser.add_argument("--whereas", required=True, type=Path, help="the program, in release form")
    parser.add_argument("--resolutions", type=int, default=1000)
    parser.add_argument("--languages", type=int, default=6)
    parser.add_argument("--saves", type=int, default=100)
    options = parser.parse_args()
    browser = Browser()
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / "site"
        subprocess.run([sys.executable, BENCH / "corpus.py", "--resolutions", str(options.resolutions), "--languages",
                        str(options.languages), "--whereas", root, "--hugo", Path(folder) / "hugo"], check=True)
        process, address, told, first = start(options.whereas.resolve(), root)
        try:
            begin = time.monotonic()
            urllib.request.urlopen(f"{address}en/").read()
            index = time.monotonic() - begin
            file = sorted((root / "Content" / "en").glob("*.md"))[0]
            tab = browser.window().new_page()
            tab.goto(f"{address}en/{file.stem}/", wait_until="load")
            time.sleep(1)
            parsed, loaded = save_all(tab, file, options.saves)
            print(f"{options.resolutions * options.languages} documents, {options.saves} saves")
            print(f"address told after {told:.2f} s, first page after {first:.2f} s, index {index:.2f} s after that")
            for name, values in ("parsed", parsed), ("loaded", loaded):
                print(f"save to page {name}: median {statistics.median(values):.0f} ms, "
                      f"95th percentile {percentile(values, 95):.0f} ms, longest {max(values):.0f} ms")
            print(f"memory: {memory(process):.0f} MB at most")
        finally:
            browser.close()
            process.terminate()
            process.wait(10)


if __name__ == "__main__":
    main()
