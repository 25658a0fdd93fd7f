// The translation view: a provision's text is written here and saved into its file. What is written and not saved stays,
// whatever else changes.
"use strict";
(() => {
  const said = document.getElementById("said");
  const units = document.getElementById("units");
  let isAsking = false;
  let asksAgain = false;

  const button = (unit) => unit.querySelector("[data-action=edit]");
  const form = (unit) => unit.querySelector("form.edit");
  const isOpen = (unit) => form(unit) && !form(unit).hidden;
  const fields = (unit) => [...unit.querySelectorAll("textarea")];
  const isUnsaved = (unit) => isOpen(unit) && fields(unit).some((field) => field.value !== field.defaultValue);

  function say(text) {
    said.textContent = "";
    said.textContent = text;
  }

  // Without this script nothing can be saved, and no button says otherwise.
  function prepare(unit) {
    if (button(unit)) button(unit).hidden = false;
    for (const place of unit.querySelectorAll("[data-seen]")) place.hidden = false;
  }

  function open(unit) {
    form(unit).hidden = false;
    button(unit).setAttribute("aria-expanded", "true");
    fields(unit)[0].focus();
  }

  function close(unit) {
    tell(unit);
    form(unit).hidden = true;
    button(unit).setAttribute("aria-expanded", "false");
    button(unit).focus();
  }

  function leave(unit) {
    for (const field of fields(unit)) field.value = field.defaultValue;
    close(unit);
    refresh();
  }

  function make(name, ...content) {
    const element = document.createElement(name);
    element.append(...content);
    return element;
  }

  // What is wrong with what was written, beside it. Where the same is said already it stays, with the button that somebody may
  // be about to press.
  function tell(unit, ...content) {
    const told = form(unit).querySelector(".told");
    const isSame =
      content.length === told.children.length && content.every((element, index) => element.isEqualNode(told.children[index]));
    if (!isSame) told.replaceChildren(...content);
  }

  function send(message) {
    return fetch(location.pathname, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(message),
    });
  }

  async function reason(answer) {
    return answer.headers.get("Content-Type") === "application/json" ? (await answer.json()).message : "";
  }

  // Says that what is shown is up to date; what it says now is what was seen.
  async function accept(pressed, accepted, isCorrection) {
    const place = pressed.closest("[data-seen]");
    if (place.dataset.sent) return;
    place.dataset.sent = "1";
    const name = accepted ? document.querySelector(`#${CSS.escape(accepted)} h2`).firstChild.textContent.trim() : "All of it";
    try {
      const answer = await send({ accepted, seen: place.dataset.seen, isCorrection });
      const told = (await reason(answer)) || `The preview does not take it (${answer.status}).`;
      say(answer.ok ? `${name} is marked as up to date.` : told);
      await refresh();
    } catch {
      say("The preview does not answer. Is whereas serve still running?");
    } finally {
      delete place.dataset.sent;
    }
  }

  async function save(unit) {
    const texts = Object.fromEntries(fields(unit).map((field) => [field.name, field.value]));
    const written = JSON.stringify(texts);
    form(unit).querySelector("[type=submit]").disabled = true;
    try {
      const answer = await send({ key: unit.id, stamp: form(unit).dataset.stamp, texts });
      const message = await reason(answer);
      if (answer.ok) {
        const isSame = written === JSON.stringify(Object.fromEntries(fields(unit).map((field) => [field.name, field.value])));
        for (const field of fields(unit)) field.defaultValue = texts[field.name];
        // Who wrote on meanwhile goes on.
        if (isSame) close(unit);
        say(`${unit.querySelector("h2").firstChild.textContent.trim()} is saved.`);
        await refresh();
      } else if (answer.status === 409) {
        await refresh();
        if (!form(unit).querySelector(".told").hasChildNodes()) tell(unit, make("p", message));
      } else {
        tell(unit, make("p", message || `The preview does not take it (${answer.status}).`));
      }
    } catch {
      tell(unit, make("p", "The preview does not answer; what you wrote stays here. Is whereas serve still running?"));
    } finally {
      if (form(unit)) form(unit).querySelector("[type=submit]").disabled = false;
    }
  }

  // Brings a unit in which somebody writes up to date: says so where its file says something else than what was begun with.
  function merge(unit, fresh) {
    const theirs = new Map(fields(fresh).map((field) => [field.name, field]));
    const changed = fields(unit).filter((field) => theirs.get(field.name)?.defaultValue !== field.defaultValue);
    const stamp = form(fresh)?.dataset.stamp;
    if (changed.length === 0) {
      form(unit).dataset.stamp = stamp;
      return;
    }
    if (changed.every((field) => theirs.get(field.name)?.defaultValue === field.value)) {
      for (const field of changed) field.defaultValue = field.value;
      form(unit).dataset.stamp = stamp;
      return tell(unit);
    }
    form(unit).dataset.latest = stamp ?? "";
    const content = [make("p", "The file was changed meanwhile, and nothing of yours was written. It says now:")];
    for (const field of changed) {
      const quote = make("blockquote", theirs.get(field.name)?.defaultValue ?? "(nothing: it is gone)");
      quote.lang = field.lang;
      quote.dir = field.dir;
      content.push(quote);
    }
    if (stamp) {
      const take = make("button", "Take that text");
      const keep = make("button", "Save mine instead");
      take.type = keep.type = "button";
      const begin = (settle) => {
        for (const field of changed) settle(field, theirs.get(field.name)?.defaultValue ?? "");
        form(unit).dataset.stamp = form(unit).dataset.latest;
        tell(unit);
        fields(unit)[0].focus();
      };
      take.addEventListener("click", () => begin((field, text) => (field.value = field.defaultValue = text)));
      keep.addEventListener("click", () => {
        begin((field, text) => (field.defaultValue = text));
        save(unit);
      });
      content.push(make("p", take, " ", keep));
    }
    tell(unit, ...content);
  }

  // Shows the page as it is now, but for what somebody writes.
  function update(page) {
    const checked = document.querySelector("[name=state]:checked")?.value;
    const focused = document.activeElement;
    const focusedUnit = focused?.closest(".unit")?.id;
    const focusedAction = focused?.dataset.action;
    const focusedState = focused?.name === "state" ? focused.value : focused?.closest("#progress") ? checked : null;
    const progress = page.getElementById("progress");
    document.getElementById("progress").replaceWith(progress);
    prepare(progress);
    const state = document.querySelector(`[name=state][value="${checked}"]`) ?? document.querySelector("[name=state]");
    state.checked = true;
    if (focusedState) document.querySelector(`[name=state][value="${focusedState}"]`)?.focus();
    const known = new Set();
    let last = null;
    for (const fresh of [...page.querySelectorAll(".unit")]) {
      let unit = document.getElementById(fresh.id);
      known.add(fresh.id);
      if (unit && isOpen(unit)) {
        merge(unit, fresh);
      } else {
        if (unit) unit.replaceWith(fresh);
        else if (last) last.after(fresh);
        else units.prepend(fresh);
        unit = fresh;
        prepare(unit);
        if (focusedUnit === unit.id) {
          const same = focusedAction && unit.querySelector(`[data-action="${focusedAction}"]`);
          (same || button(unit))?.focus({ preventScroll: true });
        }
      }
      last = unit;
    }
    for (const unit of [...units.querySelectorAll(".unit")]) {
      if (known.has(unit.id)) continue;
      if (isUnsaved(unit)) tell(unit, make("p", "This provision is gone from the file; what you wrote stays here."));
      else unit.remove();
    }
  }

  async function refresh() {
    asksAgain = true;
    if (isAsking) return;
    isAsking = true;
    try {
      while (asksAgain) {
        asksAgain = false;
        const answer = await fetch(location.pathname, { cache: "no-store" });
        if (answer.ok) update(new DOMParser().parseFromString(await answer.text(), "text/html"));
      }
    } catch {
      say("The preview does not answer.");
    } finally {
      isAsking = false;
    }
  }

  units.addEventListener("click", (event) => {
    const unit = event.target.closest(".unit");
    const action = event.target.closest("button")?.dataset.action;
    if (action === "edit") isOpen(unit) ? fields(unit)[0].focus() : open(unit);
    if (action === "leave") leave(unit);
    if (action === "accept") accept(event.target, unit.id, false);
    if (action === "correct") accept(event.target, unit.id, true);
  });
  document.addEventListener("click", (event) => {
    if (event.target.dataset?.action === "accept-all") accept(event.target, null, false);
  });
  units.addEventListener("submit", (event) => {
    event.preventDefault();
    save(event.target.closest(".unit"));
  });
  units.addEventListener("keydown", (event) => {
    const unit = event.target.closest("form.edit")?.closest(".unit");
    if (!unit || event.isComposing) return;
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      save(unit);
    }
    // What was written is given up by the button alone.
    if (event.key === "Escape" && !isUnsaved(unit)) close(unit);
  });
  document.addEventListener("whereas-change", (event) => {
    event.preventDefault();
    refresh();
  });
  addEventListener("beforeunload", (event) => {
    if ([...units.querySelectorAll(".unit")].some(isUnsaved)) event.preventDefault();
  });
  prepare(document.getElementById("progress"));
  for (const unit of units.querySelectorAll(".unit")) prepare(unit);
})();
