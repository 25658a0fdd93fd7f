"""Every kind of page says nothing on the console, breaks no policy and fetches nothing that fails or is foreign,
at the root of a host and under a path."""

from context import DESKTOP
from counter import Skip
from pages import KINDS
from texts import SLUG

# Says on the console what the policy refuses, should the browser not do so itself.
REFUSED = """addEventListener('securitypolicyviolation', event =>
  console.warn(`refused: ${event.violatedDirective} ${event.blockedURI}`))"""


def assert_quiet(visit):
    """A search loads what it searches in when the page is there already; anything else that comes late comes soon."""
    if "/search/" in visit.tab.url:
        visit.tab.wait_for_load_state("networkidle")
    visit.tab.wait_for_timeout(100)
    heard = visit.foreign + visit.broken + visit.console
    assert not heard, "\n".join(heard)


def test_quiet(site):
    for prefix in ("/", "/site/"):
        for page in site.examples():
            if page.kind == "not found" and prefix != "/":
                continue  # served at any address, it can only know the path that the site was built for
            with site.check(f"{prefix.rstrip('/')}{page.path} ({page.language}) is quiet"):
                with site.open(page.path, prefix, locale="sw") as visit:
                    assert_quiet(visit)


def test_other_sites(site):
    """So is every kind of page of a site with a logo, colours of its own and an address, in each of its languages."""
    rivers = site.other("rivers")
    for name, languages in {"rivers": ("en", "fr", "he"), "eu": ("kk",)}.items():
        where = site.other(name)
        for page in where.examples(languages):
            with site.check(f"{name}{page.path} ({page.language}) is quiet"), where.open(page.path, locale="sw") as visit:
                assert_quiet(visit)
    with site.check("pages of all kinds are looked at"):
        missing = {*KINDS, "narrowed index"} - {page.kind for page in rivers.examples(("en", "fr", "he"))}
        assert not missing, missing
    for path in ("/en/2021-3-springs/", "/en/2021-75-oceans/#para_43", "/en/2020-1-rivers/#fn_1"):
        with site.check(f"rivers{path} is quiet"), rivers.open(path) as visit:
            assert_quiet(visit)


# What readers do on a page of each kind that does something, by site and path.
DEEDS = {
    (None, f"/kk/{SLUG}/"): ["location.hash = '#rec_C'", "document.querySelector('.cite').open = true",
                     "document.querySelector('[data-keys]').click()"],
    (None, f"/kk/{SLUG}/rec_B/"): ["document.querySelectorAll('details').forEach(details => details.open = true)"],
    (None, f"/kk/{SLUG}/parallel/"): ["location.hash = '#en_rec_C'"],
    (None, "/kk/search/?q=адам"): ["document.querySelector('.results').scrollIntoView(false)"],
    ("rivers", "/en/"): ["document.querySelector('.filters a:not([aria-current])').click()", "history.back()"],
}


def test_deeds(site):
    """Pages stay quiet while they are used, under the policy that a host sends as well as under the page's own."""
    for policy in ("header", "meta"):
        for (name, path), deeds in DEEDS.items():
            where = site.other(name) if name else site
            with site.check(f"{name or ''}{path} stays quiet while it is used, under the policy of its {policy}"):
                with where.open(path, policy=policy, **DESKTOP) as visit:
                    visit.tab.evaluate(REFUSED)
                    for deed in deeds:
                        visit.tab.evaluate(f"() => {{ {deed} }}")
                        visit.tab.wait_for_timeout(50)
                    assert_quiet(visit)


def test_not_found(site):
    """The page for what is not there is served at any depth, and finds its style there too."""
    address = "/en/no-such-resolution/no-such-page/"
    with site.check(f"what is shown at {address} is quiet"):
        if not site.pages_of("not found"):
            raise Skip("this site has no such page")
        with site.open(address) as visit:
            own = (visit.tab.url, f"({visit.tab.url})")
            heard = [line for line in visit.foreign + visit.broken + visit.console if not line.endswith(own)]
            assert not heard, "\n".join(heard)
