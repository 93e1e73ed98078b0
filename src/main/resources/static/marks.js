/* What is the reader's on a market page: stars on the product and its sizes, and which sizes are owned. */
(() => {
  "use strict";

  const link = document.querySelector("a[data-marks]");
  if (!link) return;
  const sku = location.pathname.split("/").pop();
  const say = document.createElement("span");
  say.className = "sr";
  say.setAttribute("role", "status");
  let marks = null;

  function isOn(size) {
    return size ? marks.sizes.includes(size) : marks.watched;
  }

  function paint(star) {
    const on = isOn(star.dataset.size), what = star.dataset.size ? " size " + star.dataset.size : "";
    star.textContent = (on ? "★" : "☆") + (what ? "" : on ? " Watching" : " Watch");
    star.setAttribute("aria-pressed", String(on));
    if (what) star.setAttribute("aria-label", "Watch" + what);
  }

  function star(size) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "star";
    button.dataset.size = size;
    button.addEventListener("click", () => toggle(button).catch((error) => { say.textContent = error.message; }));
    paint(button);
    return button;
  }

  async function toggle(button) {
    const size = button.dataset.size, on = isOn(size);
    const address = "/api/v1/watching/" + sku + (size ? "?size=" + encodeURIComponent(size) : "");
    const answer = await fetch(address, { method: on ? "DELETE" : "PUT", headers: { Accept: "application/json" } });
    if (!answer.ok) {
      const problem = await answer.json().catch(() => ({}));
      throw new Error(problem.detail || "That did not work. Try again later.");
    }
    if (!size) marks.watched = !on;
    else marks.sizes = on ? marks.sizes.filter((each) => each !== size) : [...marks.sizes, size];
    paint(button);
    say.textContent = (on ? "No longer watching " : "Watching ") + (size ? "size " + size : "this product") + ".";
  }

  /* The table is exchanged when another one is chosen, and gets its marks again. */
  function mark() {
    for (const cell of document.querySelectorAll("#sizes tbody th.size")) {
      if (cell.querySelector(".star")) continue;
      const size = cell.querySelector("a").textContent.trim();
      cell.append(star(size));
      if (!marks.owned.includes(size)) continue;
      const owned = document.createElement("span");
      owned.className = "owned";
      owned.textContent = "yours";
      cell.append(owned);
    }
  }

  /* A line through each own size in the picture of the sizes' asks. */
  function markCurve() {
    const svg = document.querySelector(".curve svg");
    const sizes = [...document.querySelectorAll("#week .sizes a")].map((each) => each.textContent.trim());
    if (!svg || !marks.owned.length) return;
    for (const size of marks.owned) {
      const place = sizes.indexOf(size);
      if (place < 0) continue;
      const line = document.createElementNS(svg.namespaceURI, "path");
      line.setAttribute("class", "own");
      line.setAttribute("d", "M" + place * 10 + " 0v100");
      svg.append(line);
    }
    const note = document.createElement("span");
    note.className = "owned";
    note.textContent = "yours: " + marks.owned.join(", ");
    document.querySelector(".curve figcaption").append(" ", note);
  }

  async function start() {
    const own = await window.soletape.marks();
    if (!own) return;
    marks = own.pages[location.pathname] || { watched: false, sizes: [], owned: [] };
    link.replaceWith(star(""), say);
    mark();
    markCurve();
    new MutationObserver(mark).observe(document.getElementById("main"), { childList: true, subtree: true });
  }

  start().catch(() => {});
})();
