"""Makes the pictures of README.md anew from a built site: `pictures.py Output docs`."""

import sys
from pathlib import Path

from context import Context
from counter import Counter
from texts import SLUG

# Each with the page, the window in CSS pixels, and what has to be there; a pixel of the window is five quarters of the picture.
PICTURES = {
    "provision": (f"/en/{SLUG}/#rec_B", (1180, 560), ":target"),
    "parallel": (f"/ar/{SLUG}/parallel/#rec_B", (1180, 640), ":target"),
    "search": ("/kk/search/?q=азаптау", (1000, 640), ".results li"),
    "own-page": (f"/kk/{SLUG}/rec_B/", (1000, 640), "blockquote"),
    "phone": (f"/ar/{SLUG}/", (390, 640), "h1"),
}
SCALE = 1.25


def main():
    output, folder = map(Path, sys.argv[1:])
    site = Context(output, Counter())
    for name, (path, (width, height), there) in PICTURES.items():
        with site.open(path, viewport={"width": width, "height": height}, device_scale_factor=SCALE) as visit:
            visit.until(f"document.querySelector('{there}') !== null")
            visit.tab.mouse.move(0, 0)
            visit.tab.wait_for_timeout(300)
            visit.tab.screenshot(path=folder / f"{name}.png")
    site.close()


if __name__ == "__main__":
    main()
