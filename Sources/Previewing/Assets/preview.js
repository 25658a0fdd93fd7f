// The preview: loads the page again when it was saved, at the provision where it is read, and shows what is wrong.
"use strict";
(() => {
  let version = document.currentScript.dataset.version;
  const placeKey = "whereas-preview-place";
  const foldKey = "whereas-preview-fold";
  let changes = null;
  let panel = null;

  // The provision at the top of the window, and how far from the top it stands.
  function topProvision() {
    let found = null;
    for (const element of document.querySelectorAll("main [id]")) {
      const box = element.getBoundingClientRect();
      if (box.height === 0) continue;
      if (box.top > innerHeight / 3) break;
      if (box.bottom > 0) found = { id: element.id, top: box.top };
    }
    return found;
  }

  function loadAgain() {
    changes?.close();
    const place = { path: location.pathname, left: scrollX, y: scrollY, provision: scrollY > 0 ? topProvision() : null };
    sessionStorage.setItem(placeKey, JSON.stringify(place));
    history.scrollRestoration = "manual";
    location.reload();
  }

  function goBack(place) {
    const element = place.provision && document.getElementById(place.provision.id);
    const y = element ? scrollY + element.getBoundingClientRect().top - place.provision.top : place.y;
    scrollTo({ left: place.left, top: y, behavior: "instant" });
  }

  function restorePlace() {
    const saved = sessionStorage.getItem(placeKey);
    sessionStorage.removeItem(placeKey);
    const place = saved && JSON.parse(saved);
    if (place?.path !== location.pathname) return;
    goBack(place);
    // The browser goes to the fragment when all is loaded; pictures may have moved the text by then.
    addEventListener("load", () => {
      goBack(place);
      requestAnimationFrame(() => {
        goBack(place);
        history.scrollRestoration = "auto";
      });
    });
  }

  function listen() {
    if (changes || document.visibilityState === "hidden") return;
    changes = new EventSource(`/_/changes?${location.pathname}`);
    changes.onmessage = (event) => {
      const notice = JSON.parse(event.data);
      if (notice.version && notice.version !== version) {
        // A page in which something is written brings itself up to date.
        const change = new CustomEvent("whereas-change", { cancelable: true });
        if (document.dispatchEvent(change)) return loadAgain();
        version = notice.version;
      }
      show(notice);
    };
  }

  // A browser opens six connections to a host and no more: a page that nobody sees keeps none.
  function listenWhileSeen() {
    if (document.visibilityState === "visible") return listen();
    changes?.close();
    changes = null;
  }

  function make(name, className, ...content) {
    const element = document.createElement(name);
    if (className) element.className = className;
    element.append(...content);
    return element;
  }

  function amount(number, noun) {
    return `${number} ${noun}${number === 1 ? "" : "s"}`;
  }

  function problem(diagnostic) {
    const place = diagnostic.location;
    const item = make("li", diagnostic.severity, make("strong", "", diagnostic.severity), " ",
      make("code", "", `${place.path}:${place.line}:${place.column}`), " ", diagnostic.summary);
    for (const note of diagnostic.notes) {
      item.append(make("small", "", `${note.location.path}:${note.location.line}: ${note.text}`));
    }
    for (const hint of diagnostic.hints) item.append(make("small", "", hint));
    return item;
  }

  // What is wrong, over the foot of the window: in a tree of its own, which the page's style sheets do not reach.
  function show(notice) {
    panel?.remove();
    panel = null;
    // The page of the site's state lists them itself.
    const isListed = location.pathname === "/_/" || notice.errors + notice.warnings === 0;
    if (isListed && !notice.trouble) return;
    const counts = [];
    if (notice.errors) counts.push(amount(notice.errors, "error"));
    if (notice.warnings) counts.push(amount(notice.warnings, "warning"));
    const list = make("ul", "problems", ...notice.diagnostics.map(problem));
    if (notice.trouble) list.prepend(make("li", "error", make("strong", "", "error"), " ", notice.trouble));
    const rest = notice.errors + notice.warnings - notice.diagnostics.length;
    if (rest > 0) list.append(make("li", "", `and ${rest} more`));
    const all = make("a", "", "all");
    all.href = "/_/";
    const details = make("details", "panel", make("summary", "", counts.join(", ") || "error"), list, make("p", "", all));
    details.open = notice.errors > 0 || Boolean(notice.trouble) || sessionStorage.getItem(foldKey) !== "folded";
    details.addEventListener("toggle", () => sessionStorage.setItem(foldKey, details.open ? "open" : "folded"));
    const region = make("section", notice.errors || notice.trouble ? "error" : "warning", details);
    region.setAttribute("aria-label", "Preview: errors and warnings");
    panel = make("div");
    panel.id = "whereas-preview";
    const style = make("link");
    style.rel = "stylesheet";
    style.href = "/_/preview.css";
    panel.attachShadow({ mode: "open" }).append(style, region);
    document.body.append(panel);
  }

  restorePlace();
  listen();
  document.addEventListener("visibilitychange", listenWhileSeen);
  addEventListener("pageshow", listenWhileSeen);
  addEventListener("pagehide", () => {
    changes?.close();
    changes = null;
  });
})();
