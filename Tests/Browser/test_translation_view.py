"""The translation view in a browser: a translation beside its source, what is to be looked at, and a provision's text written
into its file and nothing else. In Hebrew, from right to left, by keys alone; with conflicts, and with whoever must not write."""

import json
import re
import socket
import subprocess
import time
import urllib.request
from contextlib import contextmanager

from context import DESKTOP, PHONE, PATIENCE
from test_accessibility import assert_accessible
from test_preview import preview, until

SLUG = "2020-1-rivers"
VIEW = f"/_/translate/he/{SLUG}/"
RECITAL = "הואיל ונהרות חוצים גבולות[^1];"


@contextmanager
def view(site, *options):
    """A preview of the small site, with a record of what was translated and then: a source that was changed, a number that
    is in the translation alone, a paragraph that is not translated, a note."""
    with preview(site, *options) as desk:
        root = desk.content.parent
        accept = [site.program, "status", "--accept", "*/*", "--root", root]
        subprocess.run(accept, check=True, capture_output=True)
        change(desk, "en", "rivers cross borders", "great rivers cross borders")
        change(desk, "he", "להעביר החלטה זו.", "להעביר החלטה זו (17).")
        change(desk, "he", "מוסיפה זאת;", "<!-- untranslated -->")
        change(desk, "he", "1. מונח ראשון.", "1. מונח ראשון.\n\n<!-- note: as the charter has it -->")
        yield desk


def file(desk, language="he"):
    return desk.content / language / f"{SLUG}.md"


def text(desk, language="he"):
    return file(desk, language).read_text()


def change(desk, language, old, new):
    before = text(desk, language)
    assert before.count(old) == 1, old
    file(desk, language).write_text(before.replace(old, new))


def settled(visit):
    """Waits until the page shows all that was changed before it was opened."""
    until(visit, "document.querySelectorAll('.unit .tag.outdated, .unit .tag.suspicious, .unit .tag.missing').length === 3")


def shown(visit):
    return visit.tab.evaluate("[...document.querySelectorAll('.unit')].filter(unit => unit.offsetHeight).map(unit => unit.id)")


def field(visit, name):
    return visit.tab.get_by_role("textbox", name=f"{name}, in Hebrew (Markdown)", exact=True)


def edit(visit, name):
    visit.tab.get_by_role("button", name=f"Edit {name[0].lower()}{name[1:]}", exact=True).click()
    return field(visit, name)


def saved(desk, expected):
    patience = time.monotonic() + PATIENCE / 1000
    while text(desk) != expected:
        assert time.monotonic() < patience, text(desk)
        time.sleep(0.02)


def test_states(site):
    with view(site) as desk, desk.open(VIEW, **DESKTOP) as visit:
        settled(visit)
        with site.check("the translation view shows what was changed in the source, word by word"):
            unit = visit.tab.locator("#rec_A")
            assert "great" in unit.locator("ins").inner_text(), unit.inner_text()
            assert unit.locator("ins .unseen").first.text_content() == "[added: "
        with site.check("the translation view shows suspicions and notes"):
            assert "17" in visit.tab.locator("#para_3 .remarks").inner_text()
            assert "as the charter has it" in visit.tab.locator("#att_1__para_1 .remarks").inner_text()
            assert "not translated" in visit.tab.locator("#para_1a").inner_text()
        with site.check("the translation view has both languages in their direction"):
            own = visit.tab.locator("#rec_A p[lang=he]").first
            assert own.evaluate("element => getComputedStyle(element).direction") == "rtl"
            assert visit.tab.locator("#rec_A p[lang=en]").first.evaluate("element => getComputedStyle(element).direction") == "ltr"
        with site.check("the translation view shows one state, chosen by keys"):
            all_units = shown(visit)
            visit.tab.locator("[name=state]:checked").focus()
            seen = {}
            for _ in range(visit.tab.locator("[name=state]").count() - 1):
                visit.tab.keyboard.press("ArrowDown")
                seen[visit.tab.locator("[name=state]:checked").input_value()] = shown(visit)
            assert seen["missing"] == ["para_1a"], seen
            assert seen["outdated"] == ["rec_A"], seen
            assert seen["suspicious"] == ["para_3"], seen
            assert seen["noted"] == ["att_1__para_1"], seen
            assert len(seen["translated"]) == len(all_units) - 3, seen
            visit.tab.locator("[value=all]").check()
        with site.check("the file and line of a provision are one click away"):
            place = visit.tab.locator("#rec_A .place a").last
            line = int(place.inner_text().split(":")[1])
            place.click()
            assert visit.tab.url.endswith(f"/file/#L{line}"), visit.tab.url
            assert visit.tab.locator(f"#L{line}").inner_text().strip() == text(desk).split("\n")[line - 1]
            visit.tab.go_back()
        with site.check("progress is told for every language"):
            assert re.search(r"Hebrew\s+\d+ of \d+ translated", visit.tab.locator("nav").inner_text())
            visit.tab.goto(desk.origin + "/_/translate/")
            row = visit.tab.locator("h2#he + p + div tr", has_text=SLUG)
            assert row.locator("td").nth(1).inner_text() == "1", row.inner_text()
            row.get_by_role("link", name=SLUG).click()
            assert visit.tab.url.endswith(VIEW), visit.tab.url
        with site.check("nothing is heard on the console of the translation view"):
            assert not visit.heard, visit.heard


def test_accessible(site):
    with view(site) as desk:
        for device, options in {"desk": DESKTOP, "phone": PHONE}.items():
            with site.check(f"the translation view is accessible on a {device}"):
                with desk.open(VIEW, **options) as visit:
                    settled(visit)
                    edit(visit, "Recital A")
                    width = visit.tab.evaluate("document.documentElement.scrollWidth - innerWidth")
                    assert width <= 0, f"it is {width} px too wide"
                    for scheme in ("light", "dark"):
                        assert_accessible(visit, scheme)
                    visit.tab.goto(desk.origin + "/_/translate/")
                    for scheme in ("light", "dark"):
                        assert_accessible(visit, scheme)
                    visit.tab.goto(desk.origin + VIEW + "file/#L12")
                    for scheme in ("light", "dark"):
                        assert_accessible(visit, scheme)


def test_edit(site):
    with view(site) as desk, desk.open(VIEW, **DESKTOP) as visit:
        settled(visit)
        with site.check("a provision is written by keys alone, and no other byte of its file changes"):
            before = text(desk)
            button = visit.tab.get_by_role("button", name="Edit recital A", exact=True)
            button.focus()
            visit.tab.keyboard.press("Enter")
            assert field(visit, "Recital A").evaluate("element => element === document.activeElement")
            assert field(visit, "Recital A").input_value() == RECITAL
            assert field(visit, "Recital A").evaluate("element => getComputedStyle(element).direction") == "rtl"
            visit.tab.keyboard.press("Control+Home")
            visit.tab.keyboard.insert_text("*עוד* ")
            visit.tab.keyboard.press("Control+Enter")
            saved(desk, before.replace(RECITAL, "*עוד* " + RECITAL))
            visit.tab.get_by_role("status").get_by_text("Recital A is saved.").wait_for()
            until(visit, "document.activeElement.textContent === 'Edit recital A'")
            until(visit, "document.querySelector('#rec_A p[lang=he]').textContent.startsWith('עוד')")
        with site.check("what is not translated yet is written where its comment stands"):
            before = text(desk)
            edit(visit, "Paragraph 1a").fill("מוסיפה זאת;")
            visit.tab.get_by_role("button", name="Save paragraph 1a").click()
            saved(desk, before.replace("<!-- untranslated -->", "מוסיפה זאת;"))
            until(visit, "!document.querySelector('.unit .tag.missing')")
        with site.check("Escape leaves what was not changed, and gives up nothing that was"):
            edit(visit, "Paragraph 3").press("Escape")
            assert not field(visit, "Paragraph 3").is_visible()
            edit(visit, "Paragraph 3").fill("אחר")
            field(visit, "Paragraph 3").press("Escape")
            assert field(visit, "Paragraph 3").input_value() == "אחר"
            visit.tab.locator("#para_3").get_by_role("button", name="Leave it as it was").click()
            assert not field(visit, "Paragraph 3").is_visible()
        before = text(desk)
        for name, bad, why in [
            ("another provision", "אחת;\n\n3. שתיים.", "would not be read"), ("raw HTML", "<b>אחת</b>", "error"),
            ("an unsafe link", "[אחת](javascript:alert(1))", "error"), ("a comment that does not end", "אחת <!-- ", ""),
        ]:
            with site.check(f"a text that would be {name} is refused, with the reason"):
                edit(visit, "Paragraph 3").fill(bad)
                visit.tab.get_by_role("button", name="Save paragraph 3").click()
                visit.tab.locator("#para_3 .told p").wait_for()
                assert why in visit.tab.locator("#para_3 .told").inner_text()
                assert text(desk) == before
                assert field(visit, "Paragraph 3").input_value() == bad
                visit.tab.locator("#para_3").get_by_role("button", name="Leave it as it was").click()
        with site.check("nothing but refusals is heard on the console while provisions are written"):
            heard = [line for line in visit.heard if "422" not in line]
            assert not heard, heard


def outdated(visit):
    return visit.tab.evaluate("[...document.querySelectorAll('.unit:has(.tag.outdated)')].map(unit => unit.id)")


def test_accept(site):
    with view(site) as desk, desk.open(VIEW, **DESKTOP) as visit:
        settled(visit)
        record = desk.content / "he" / "translated-from.tsv"
        with site.check("what was revised is marked as up to date by keys alone, and no text changes"):
            before, lines = text(desk), record.read_text().split("\n")
            button = visit.tab.get_by_role("button", name="Mark recital A as up to date", exact=True)
            button.focus()
            visit.tab.keyboard.press("Enter")
            visit.tab.get_by_role("status").get_by_text("Recital A is marked as up to date.").wait_for()
            until(visit, "!document.querySelector('.unit .tag.outdated')")
            until(visit, "document.activeElement.textContent === 'Edit recital A'")
            now = record.read_text().split("\n")
            different = [pair for pair in zip(lines, now) if pair[0] != pair[1]]
            assert len(lines) == len(now) and len(different) == 1, different
            assert different[0][1].startswith(f"{SLUG}#rec_A\t") and "great rivers" in different[0][1]
            assert text(desk) == before
        with site.check("what is up to date has no button that says so"):
            assert not visit.tab.get_by_role("button", name="as up to date").count()
        with site.check("what was changed after it was seen is not marked"):
            change(desk, "en", "great rivers cross", "great rivers always cross")
            until(visit, "document.querySelector('#rec_A .tag.outdated')")
            before = record.read_text()
            visit.tab.evaluate("document.querySelector('#rec_A [data-seen]').dataset.seen = '0123456789abcdef'")
            visit.tab.locator("#rec_A [data-action=accept]").click()
            visit.tab.get_by_role("status").get_by_text("was changed meanwhile").wait_for()
            assert record.read_text() == before and outdated(visit) == ["rec_A"]
        with site.check("a misprint that was corrected is settled for all languages"):
            name = "Mark recital A as up to date in all languages: misprint corrected"
            until(visit, "document.querySelector('#rec_A [data-seen]').dataset.seen !== '0123456789abcdef'")
            visit.tab.get_by_role("button", name=name, exact=True).press("Space")
            until(visit, "!document.querySelector('.unit .tag.outdated')")
            assert re.search(rf"^{SLUG}#rec_A\t.*always.*\ttypo$", record.read_text(), re.MULTILINE)
        with site.check("nothing but the conflict is heard on the console while provisions are marked"):
            heard = [line for line in visit.heard if "409" not in line]
            assert not heard, heard


def test_accept_all(site):
    with preview(site) as desk, desk.open(VIEW, **DESKTOP) as visit:
        with site.check("a translation of which nothing is recorded is marked as up to date as a whole"):
            record = desk.content / "he" / "translated-from.tsv"
            assert not record.exists()
            assert visit.tab.get_by_role("button", name=re.compile("^Mark")).count() == 1
            assert_accessible(visit, "light")
            visit.tab.get_by_role("button", name="Mark all of it as up to date", exact=True).press("Enter")
            visit.tab.get_by_role("status").get_by_text("All of it is marked as up to date.").wait_for()
            until(visit, "!document.querySelector('[data-action=accept-all]')")
            until(visit, "document.activeElement.name === 'state'")
            assert record.read_text().count("\n") == visit.tab.locator(".unit").count()


def test_conflict(site):
    with view(site) as desk, desk.open(VIEW, **DESKTOP) as visit:
        settled(visit)
        mine, theirs = "אני כתבתי", "מישהו אחר כתב"
        with site.check("a change elsewhere in the file keeps nobody from saving"):
            edit(visit, "Recital A").fill(mine)
            change(desk, "he", "מונח ראשון", "מונח אחד")
            until(visit, "document.getElementById('att_1__para_1').textContent.includes('מונח אחד')")
            assert field(visit, "Recital A").input_value() == mine
            before = text(desk)
            field(visit, "Recital A").press("Control+Enter")
            saved(desk, before.replace(RECITAL, mine))
            until(visit, "document.querySelector('#rec_A form').hidden")
        with site.check("a change of the same provision is told, and neither text is lost"):
            edit(visit, "Recital A").fill(mine + " שוב")
            change(desk, "he", mine, theirs)
            told = visit.tab.locator("#rec_A .told")
            told.get_by_text("changed meanwhile").wait_for()
            assert told.locator("blockquote").inner_text() == theirs
            assert told.locator("blockquote").get_attribute("dir") == "rtl"
            before = text(desk)
            field(visit, "Recital A").press("Control+Enter")
            until(visit, "document.querySelector('#rec_A [type=submit]').disabled === false")
            told.get_by_text("changed meanwhile").wait_for()
            assert text(desk) == before and field(visit, "Recital A").input_value() == mine + " שוב"
        with site.check("who has seen the other text can save theirs over it"):
            visit.tab.get_by_role("button", name="Save mine instead").click()
            saved(desk, before.replace(theirs, mine + " שוב"))
            until(visit, "document.querySelector('#rec_A form').hidden")
        with site.check("who has seen the other text can take it"):
            edit(visit, "Recital A").fill(mine)
            change(desk, "he", mine + " שוב", theirs)
            visit.tab.get_by_role("button", name="Take that text").click()
            assert field(visit, "Recital A").input_value() == theirs
            assert theirs in text(desk)
        with site.check("nothing but conflicts is heard on the console"):
            heard = [line for line in visit.heard if "409" not in line]
            assert not heard, heard


def send(desk, request):
    """What a request gets, sent as it is: its status."""
    host, port = desk.origin.split("//")[1].split(":")
    with socket.create_connection((host, int(port)), timeout=PATIENCE / 1000) as wire:
        wire.sendall(request)
        answer = b""
        while chunk := wire.recv(4096):
            answer += chunk
            if b"\r\n\r\n" in answer:
                break
    return int(answer.split(b" ", 2)[1])


def post(desk, path=VIEW, body=None, method="POST", **fields):
    host = desk.origin.split("//")[1]
    body = (json.dumps(message(desk)) if body is None else body).encode()
    known = {"Host": host, "Origin": desk.origin, "Content-Type": "application/json", "Content-Length": str(len(body))}
    known |= {name.replace("_", "-"): value for name, value in fields.items()}
    lines = [f"{name}: {value}" for name, value in known.items() if value is not None]
    return send(desk, f"{method} {path} HTTP/1.1\r\n".encode() + "\r\n".join(lines).encode() + b"\r\n\r\n" + body)


def message(desk, **changes):
    with urllib.request.urlopen(desk.origin + VIEW, timeout=PATIENCE / 1000) as answer:
        page = answer.read().decode()
    stamp = re.search(r'id="rec_A".*?data-stamp="(\w+)"', page, re.DOTALL)[1]
    return {"key": "rec_A", "stamp": stamp, "texts": {"rec_A": "מישהו רע"}} | changes


def hostile(desk):
    """Requests that must change nothing, each a name and what sends it."""
    port = desk.origin.split(":")[2]
    for origin in (None, "null", "http://evil.example", f"https://127.0.0.1:{port}", "http://127.0.0.1:1", f"http://localhost.evil.example:{port}",
                   f"http://127.0.0.1:{port}.evil.example", f"http://localhost:{port}", "file://", ""):
        yield f"from {origin}", lambda origin=origin: post(desk, Origin=origin)
    for host in ("evil.example", f"evil.example:{port}", "", "127.0.0.1:1", f"127.0.0.1.evil.example:{port}"):
        yield f"to {host}", lambda host=host: post(desk, Host=host, Origin=f"http://{host}")
    for site in ("cross-site", "same-site", "none"):
        yield f"a fetch {site}", lambda site=site: post(desk, Sec_Fetch_Site=site)
    for kind in (None, "", "text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x",
                 "application/json, text/plain", "text/plain; application/json", "application/jsonp"):
        yield f"as {kind}", lambda kind=kind: post(desk, Content_Type=kind)
    for coding in ("gzip", "identity, br"):
        yield f"coded in {coding}", lambda coding=coding: post(desk, Content_Encoding=coding)
    for length in (None, "-1", "+5", "1e3", "0x10", "99999999999999999999", "300000", " ", "5, 5"):
        yield f"of length {length}", lambda length=length: post(desk, Content_Length=length)
    yield "in chunks", lambda: post(desk, Transfer_Encoding="chunked")
    for method in ("PUT", "PATCH", "DELETE", "OPTIONS", "post", "TRACE", "CONNECT", "PROPFIND"):
        yield method, lambda method=method: post(desk, method=method)
    for path in ("/", "/_/", "/en/", f"/he/{SLUG}/", "/_/translate/", "/_/translate", f"/_/translate/en/../he/{SLUG}/", "/_/translate/../site.yml",
                 f"/_/translate/he/{SLUG}", f"/_/translate/he/{SLUG}/x/", f"/_/translate/he/{SLUG}/file/", "/_/translate/he/nothing/",
                 f"/_/translate/xx/{SLUG}/", f"/_/translate/he%2F{SLUG}/", "/_/translate/he/..%2f..%2fsite.yml/", "/_/preview.js",
                 "/_/translate/translate.js", "/_/changes", f"/_/translate/he/{SLUG}/?x", f"//{SLUG}/", "/_/translate/he/%00/",
                 f"/_/translate/pages/{SLUG}/", "/static/own.css", "/_/../_/translate/he/"):
        if not path.endswith("?x"):
            yield f"to {path}", lambda path=path: post(desk, path=path)
    for body in ("", "{}", "[]", "null", "\"x\"", "{", "\0", "{\"key\":1}", "[" * 50_000, json.dumps({"key": "rec_A"}), "x" * 100_000):
        yield f"saying {body[:10]}", lambda body=body: post(desk, body=body)
    wrong = [
        {"key": "rec_Z"}, {"key": "../../site.yml", "texts": {"../../site.yml": "x"}}, {"key": ""}, {"stamp": ""}, {"stamp": "0" * 16},
        {"stamp": "*"}, {"stamp": None}, {"texts": {"rec_B": "x"}}, {"texts": {"rec_A": "x", "rec_B": "y"}}, {"texts": {"": "x"}},
        {"texts": {"rec_A": None}}, {"texts": {"rec_A": ["x"]}}, {"texts": []}, {"texts": {"rec_A": "x\n\nB. y"}},
        {"texts": {"rec_A": "<script>alert(1)</script>"}}, {"texts": {"rec_A": "x\n---\ntitle: y\n---"}},
        {"texts": {"rec_A": "x\n\n# y"}}, {"texts": {"rec_A": "[x](javascript:y)"}}, {"texts": {"rec_A": "x\u0000y"}},
        {"texts": {"rec_A": "<!-- end -->"}}, {"texts": {"rec_A": "x\r\n\r\n1. y"}}, {"texts": {"rec_A.2": "x"}},
    ]
    seen = {"accepted": "rec_A", "seen": "0" * 16, "isCorrection": True}
    for changes in ({}, {"accepted": None}, {"accepted": ""}, {"accepted": "../../site.yml"}, {"accepted": ["rec_A"]}, {"seen": None},
                    {"seen": ""}, {"isCorrection": "true"}, {"isCorrection": False}):
        yield f"accepting {changes}", lambda changes=changes: post(desk, body=json.dumps(seen | changes))
    for changes in wrong:
        yield f"saying {changes}", lambda changes=changes: post(desk, body=json.dumps(message(desk, **changes)))


def test_hostile(site):
    with view(site) as desk:
        with desk.open(VIEW, **DESKTOP) as visit:
            settled(visit)
        before = {path: path.read_bytes() for path in desk.content.rglob("*") if path.is_file()}
        count = 0
        for name, attempt in hostile(desk):
            count += 1
            with site.check(f"the translation view writes nothing: {name}"):
                status = attempt()
                assert 400 <= status < 500, status
                now = {path: path.read_bytes() for path in desk.content.rglob("*") if path.is_file()}
                assert now == before, "a file was changed"
        with site.check("more than 100 hostile requests were tried"):
            assert count >= 100, count
        with site.check("a page of another origin writes nothing"):
            tab = site.tab()
            try:
                tab.goto("about:blank")
                for kind in ("text/plain", "application/json"):
                    tab.evaluate("""async ([url, body, kind]) => {
                      try { await fetch(url, {method: 'POST', mode: 'no-cors', headers: {'Content-Type': kind}, body}); } catch {}
                      try { await fetch(url, {method: 'POST', headers: {'Content-Type': kind}, body}); } catch {}
                    }""", [desk.origin + VIEW, json.dumps(message(desk)), kind])
            finally:
                tab.close()
            assert {path: path.read_bytes() for path in before} == before
        with site.check("what comes from the page itself is taken"):
            assert post(desk) == 200
            assert "מישהו רע" in text(desk)


def test_others_look_on(site):
    with view(site, "--host", "0.0.0.0") as desk, desk.open(VIEW, **DESKTOP) as visit:
        with site.check("where others can look on nothing can be written"):
            settled(visit)
            assert visit.tab.locator("form, button").count() == 0
            before = text(desk)
            body = json.dumps({"key": "rec_A", "stamp": "0" * 16, "texts": {"rec_A": "x"}})
            assert post(desk, body=body) == 403
            assert text(desk) == before
