"""Which kinds of page the site has: what is skipped here, no other test has looked at."""

from counter import Skip
from pages import KINDS


def test_kinds(site):
    for kind in KINDS:
        with site.check(f"there is a page of the kind '{kind}'"):
            if not site.pages_of(kind):
                raise Skip("this site has none")
    for page in site.pages:
        with site.check(f"{page.path} says its language"):
            assert page.language, "<html> has no lang"
