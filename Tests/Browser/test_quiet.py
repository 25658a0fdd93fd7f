"""Every kind of page says nothing on the console, breaks no policy and fetches nothing that fails or is foreign,
at the root of a host and under a path."""


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
