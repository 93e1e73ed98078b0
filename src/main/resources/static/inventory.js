/* Ticking many pairs, sizes that follow the style code, and the week's value. All of it works without. */
(() => {
  "use strict";

  function ticking() {
    const all = document.querySelector("[data-all]");
    const boxes = [...document.querySelectorAll(".picked td.pick input")];
    const every = document.querySelector("[data-every]");
    const words = document.querySelector("[data-picked]");
    if (!all || !boxes.length) return;
    const tell = () => {
      const ticked = boxes.filter((box) => box.checked).length;
      all.checked = ticked === boxes.length;
      all.indeterminate = ticked > 0 && ticked < boxes.length;
      const whole = every && every.checked;
      words.textContent = whole ? "With all of them:" : ticked ? ticked + " ticked:" : "With the ticked pairs:";
      document.querySelectorAll(".bar button").forEach((button) => { button.disabled = !ticked && !whole; });
    };
    all.hidden = false;
    all.addEventListener("change", () => {
      boxes.forEach((box) => { box.checked = all.checked; });
      tell();
    });
    boxes.forEach((box) => box.addEventListener("change", tell));
    if (every) every.addEventListener("change", tell);
    tell();
  }

  /* The row something was done to may have left the list: the window stays where it was all the same. */
  function staying() {
    const kept = "soletape:list";
    const asked = new URLSearchParams(location.search);
    if (!document.querySelector(".picked")) return;
    const [list, top] = JSON.parse(sessionStorage.getItem(kept) || "[]");
    const here = () => { asked.delete("done"); asked.delete("pairs"); return asked.toString(); };
    if (asked.has("done") && list === here() && !document.getElementById(decodeURIComponent(location.hash.slice(1)))) scrollTo(0, top);
    addEventListener("pagehide", () => sessionStorage.setItem(kept, JSON.stringify([here(), scrollY])));
  }

  /* How a figure comes about shows on hover and focus; Escape puts it away and leaves the focus. */
  function explaining() {
    document.addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return;
      document.querySelectorAll(".why:is(:hover, :focus)").forEach((why) => why.classList.add("shut"));
    });
    for (const why of document.querySelectorAll(".why")) {
      for (const end of ["blur", "mouseleave", "click"]) {
        why.addEventListener(end, () => why.classList.remove("shut"));
      }
    }
  }

  async function pairPage(sku) {
    const address = "/inventory/add?sku=" + encodeURIComponent(sku);
    const answer = await fetch(address, { headers: { Accept: "text/html" } });
    if (!answer.ok) throw new Error(answer.status);
    return new DOMParser().parseFromString(await answer.text(), "text/html");
  }

  /* Only what stands around the fields: somebody may be typing in them by now. */
  function tellSizes(page) {
    document.getElementById("size-list").replaceChildren(...page.getElementById("size-list").children);
    const hint = document.getElementById("size-hint");
    if (hint) hint.textContent = page.getElementById("size-hint").textContent;
  }

  function pairForm() {
    const form = document.querySelector("form[data-pair]");
    if (!form) return;
    form.sku.addEventListener("change", () => {
      const sku = form.sku.value;
      pairPage(sku).then((page) => { if (form.sku.value === sku) tellSizes(page); }).catch(() => {});
    });
    const sale = document.getElementById("sale");
    const listing = document.getElementById("listing");
    const show = () => {
      sale.hidden = form.status.value !== "sold";
      listing.hidden = !sale.hidden;
    };
    form.status.addEventListener("change", show);
    show();
  }

  async function saleParts(address, options) {
    const answer = await fetch(address, { ...options, headers: { Accept: "text/html" } });
    return new DOMParser().parseFromString(await answer.text(), "text/html");
  }

  /* What a sale would bring is told while it is typed; a newer entry overtakes an older answer. */
  function telling(form) {
    if (!form) return;
    let asked = 0;
    let waiting;
    form.addEventListener("input", () => {
      clearTimeout(waiting);
      const mine = ++asked;
      waiting = setTimeout(() => {
        const entries = new URLSearchParams(new FormData(form));
        entries.set("preview", "1");
        saleParts(form.action, { method: "POST", body: entries }).then((page) => {
          if (mine !== asked) return;
          for (const receipt of form.querySelectorAll(".receipt")) {
            const told = page.getElementById(receipt.id);
            receipt.replaceChildren(...(told ? told.children : []));
          }
        }).catch(() => {});
      }, 300);
    });
  }

  /* A pair is sold above its list; where that fails the link leads to the page of the sale. */
  function selling() {
    for (const link of document.querySelectorAll("a[data-sell]")) {
      link.addEventListener("click", (event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey || event.button) return;
        event.preventDefault();
        saleParts(link.href).then((page) => {
          const form = page.querySelector("form[data-sale]");
          const dialog = document.createElement("dialog");
          dialog.className = "over";
          dialog.setAttribute("aria-label", page.querySelector("h1").textContent);
          dialog.append(page.querySelector("h1"), form);
          form.querySelector(".acts a").addEventListener("click", (leave) => { leave.preventDefault(); dialog.close(); });
          dialog.addEventListener("close", () => { dialog.remove(); link.focus(); });
          document.body.append(dialog);
          dialog.showModal();
          telling(form);
        }).catch(() => { location.href = link.href; });
      });
    }
  }

  function week() {
    const link = document.querySelector("a[data-week]");
    if (!link) return;
    link.addEventListener("click", (event) => {
      if (event.metaKey || event.ctrlKey || event.shiftKey || event.button) return;
      event.preventDefault();
      fetch(link.href, { headers: { Accept: "text/html" } })
        .then((answer) => { if (!answer.ok) throw new Error(answer.status); return answer.text(); })
        .then((text) => {
          const section = new DOMParser().parseFromString(text, "text/html").getElementById("week");
          document.querySelector(".trust").after(section);
          link.remove();
          document.dispatchEvent(new Event("soletape:drawn"));
          section.tabIndex = -1;
          section.focus();
        })
        .catch(() => { location.href = link.href; });
    });
  }

  /* Keeps the list as it was last seen for when there is no network. */
  function keeping() {
    if (!("serviceWorker" in navigator) || location.pathname !== "/inventory") return;
    addEventListener("load", () => navigator.serviceWorker.register("/service-worker.js").catch(() => {}));
  }

  ticking();
  staying();
  explaining();
  pairForm();
  telling(document.querySelector("main form[data-sale]"));
  selling();
  week();
  keeping();
})();
