"""Every kind of page says nothing on the console, breaks no policy and fetches nothing that fails or is foreign,
at the root of a host and under a path."""

from counter import Skip


def test_quiet(site):
    for prefix in ("/", "/site/"):
        for page in site.examples():
            if page.kind == "not found" and prefix != "/":
                continue  # served at any address, it can only know the path that the site was built for
            with site.check(f"{prefix.rstrip('/')}{page.path} ({page.language}) is quiet"):
                with site.open(page.path, prefix) as visit:
                    visit.tab.wait_for_load_state("networkidle")
                    heard = visit.foreign + visit.broken + visit.console
                    assert not heard, "\n".join(heard)


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
