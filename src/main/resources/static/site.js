/* Ages, the chart, and choosing a size without leaving the page. Everything else works without. */
(() => {
  "use strict";

  const MINUTE = 60, HOUR = 3600, DAY = 86400;

  function ageOf(seconds) {
    if (seconds < MINUTE) return "just now";
    if (seconds < HOUR) return Math.floor(seconds / MINUTE) + " min ago";
    if (seconds < 2 * DAY) return Math.floor(seconds / HOUR) + " h ago";
    return Math.floor(seconds / DAY) + " days ago";
  }

  function tellAges() {
    for (const time of document.querySelectorAll("time[datetime]:not([data-exact])")) {
      const seconds = (Date.now() - Date.parse(time.dateTime)) / 1000;
      if (!time.title) time.title = time.textContent.trim();
      if (seconds >= 0) time.textContent = ageOf(seconds);
    }
  }

  /* A clock time in UTC, and in the reader's own where that is another. */
  function tellClocks() {
    for (const time of document.querySelectorAll("time[data-clock]")) {
      const at = new Date(time.dateTime);
      if (at.getTimezoneOffset() === 0) continue;
      const own = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" }).format(at);
      time.textContent += ", " + own + " your time";
      time.removeAttribute("data-clock");
    }
  }

  function style(name) {
    return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  }

  /* Two points per slot make steps, and leave a missing slot open. */
  function columns(data) {
    const x = [], lines = data.lines.map(() => []);
    const count = data.lines.length ? data.lines[0].values.length : 0;
    for (let slot = 0; slot < count; slot++) {
      const start = data.start + slot * data.step;
      x.push(start, start + data.step - 1);
      data.lines.forEach((line, i) => {
        const value = line.values[slot];
        const major = value === null ? null : value / 10 ** line.digits;
        lines[i].push(major, major);
      });
    }
    return [x, ...lines];
  }

  function money(value, currency) {
    return new Intl.NumberFormat("en", {
      style: "currency", currency, maximumFractionDigits: value % 1 ? 2 : 0, minimumFractionDigits: 0,
    }).format(value);
  }

  function day(seconds) {
    return new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", timeZone: "UTC" })
      .format(seconds * 1000);
  }

  function slotText(seconds) {
    return new Intl.DateTimeFormat("en-GB", {
      day: "numeric", month: "short", hour: "2-digit", minute: "2-digit", timeZone: "UTC",
    }).format(seconds * 1000) + " UTC";
  }

  function dayText(seconds) {
    return new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" }).format(seconds * 1000);
  }

  let chart = null;

  function drawChart() {
    if (chart) { chart.destroy(); chart = null; }
    const place = document.querySelector("[data-chart]");
    const source = document.querySelector(".chart-data");
    if (!place || !source || !window.uPlot) return;
    const data = JSON.parse(source.textContent);
    const table = columns(data);
    const ink = style("--soft"), rule = style("--rule");
    const currencies = [...new Set(data.lines.map((line) => line.currency))];
    const scales = { x: { time: true } };
    currencies.forEach((currency) => {
      scales[currency] = { range: (u, low, high) => padded(low, high) };
    });
    place.textContent = "";
    const tip = document.createElement("div");
    tip.className = "tip";
    tip.hidden = true;
    chart = new uPlot({
      width: place.clientWidth,
      height: place.clientHeight,
      tzDate: (seconds) => uPlot.tzDate(new Date(seconds * 1000), "UTC"),
      legend: { show: false },
      cursor: { y: false, drag: { x: false, y: false }, points: { size: 7 } },
      scales,
      axes: [
        {
          stroke: ink, grid: { show: false }, ticks: { stroke: rule, size: 5 }, size: 32, font: "12px " + style("--sans"),
          splits: (u, i, low, high) => midnights(low, high, u.width),
          values: (u, splits) => splits.map(day),
        },
        ...currencies.map((currency, i) => ({
          scale: currency, side: i ? 1 : 3, stroke: ink, font: "12px " + style("--sans"), size: 62,
          grid: { show: i === 0, stroke: rule, width: 1 }, ticks: { show: false },
          values: (u, splits) => splits.map((value) => money(value, currency)),
        })),
      ],
      series: [{}, ...data.lines.map((line) => ({
        label: line.venue + " " + line.side,
        scale: line.currency,
        stroke: style("--" + line.venue),
        width: line.side === "ask" ? 2.5 : 1.75,
        dash: line.side === "ask" ? undefined : [6, 4],
        points: { show: false, size: 9, filter: () => line.marks.map((step) => 2 * step) },
        spanGaps: false,
      }))],
      hooks: {
        setCursor: [(u) => tell(u, tip, data, place)],
      },
    }, table, place);
    place.append(tip);
    place.dataset.drawn = document.querySelector("#week-title").textContent;
  }

  function padded(low, high) {
    if (low === null || high === null) return [0, 1];
    const margin = Math.max((high - low) * 0.12, high * 0.01, 1);
    return [low < 0 ? low - margin : Math.max(0, low - margin), high + margin];
  }

  function midnights(low, high, width) {
    const every = Math.max(width < 480 ? 2 : 1, Math.ceil((high - low) / DAY * 70 / width)) * DAY;
    const splits = [];
    for (let at = Math.ceil(low / DAY) * DAY; at <= high; at += every) splits.push(at);
    return splits;
  }

  function tell(u, tip, data, place) {
    const index = u.cursor.idx;
    if (index === null || index === undefined || u.cursor.left < 0) { tip.hidden = true; return; }
    const slot = Math.floor(index / 2);
    const lines = data.lines.map((line) => {
      const value = line.values[slot];
      return line.label + "  " + (value === null ? "–" : money(value / 10 ** line.digits, line.currency));
    });
    const at = data.start + slot * data.step;
    tip.textContent = [data.step < DAY ? slotText(at) : dayText(at), ...lines].join("\n");
    tip.hidden = false;
    const left = u.over.offsetLeft + u.cursor.left;
    const right = left > place.clientWidth / 2;
    tip.style.left = (right ? left - tip.offsetWidth - 12 : left + 12) + "px";
    tip.style.top = "8px";
  }

  let shown = location.search;

  /* The weeks of all sizes, asked for once: they share one address, which caches can answer. */
  const weeks = new Map();

  function weeksAt(address) {
    if (!weeks.has(address)) {
      weeks.set(address, fetch(address, { headers: { Accept: "text/html" } })
        .then((answer) => { if (!answer.ok) throw new Error(answer.status); return answer.text(); })
        .then((text) => new DOMParser().parseFromString(text, "text/html")));
    }
    return weeks.get(address);
  }

  /* What an address shows apart from the size. */
  function apartFromSize(address) {
    const url = new URL(address, location.href);
    url.searchParams.delete("size");
    return url;
  }

  async function chooseSize(address, size) {
    const all = apartFromSize(address);
    const page = await weeksAt(all.pathname + "/weeks" + all.search);
    const week = [...page.querySelectorAll("section.week")].find((each) => each.dataset.size === size);
    if (!week) throw new Error(size);
    document.getElementById("week").replaceWith(document.importNode(week, true));
    for (const link of document.querySelectorAll("#sizes th.size a")) {
      const chosen = link.textContent.trim() === size;
      link.closest("tr").classList.toggle("chosen", chosen);
      if (chosen) link.setAttribute("aria-current", "true"); else link.removeAttribute("aria-current");
    }
  }

  /* Another size is another address; only the parts that differ are exchanged. */
  async function swap(address, keep) {
    const size = new URL(address, location.href).searchParams.get("size");
    const isWeek = !new URL(address, location.href).searchParams.has("range");
    if (size && isWeek && apartFromSize(address).href === apartFromSize(location.origin + location.pathname + shown).href) {
      await chooseSize(address, size);
    } else {
      await change(address);
    }
    if (keep) history.pushState(null, "", address);
    shown = location.search;
    refresh();
  }

  async function change(address) {
    const answer = await fetch(address, { headers: { Accept: "text/html" } });
    if (!answer.ok) throw new Error(answer.status);
    const next = new DOMParser().parseFromString(await answer.text(), "text/html");
    for (const id of ["week", "sizes"]) {
      const here = document.getElementById(id), there = next.getElementById(id);
      if (!here || !there) throw new Error(id);
      here.replaceWith(there);
    }
    document.title = next.title;
  }

  function refresh() {
    const values = document.querySelector(".values");
    if (values && window.uPlot) values.open = false;
    tellAges();
    tellClocks();
    drawChart();
    tellOwn().catch(() => {});
  }

  /* The link that was used is gone; its successor takes the focus. */
  function focusLink(section, words) {
    const links = [...document.querySelectorAll("#" + section + " a[data-swap]")];
    const next = links.find((link) => link.textContent === words);
    if (next) next.focus({ preventScroll: true });
  }

  /* The table is long and its chart far above: view and focus go there at once, as to an anchor;
     a way that is shown would be cut off where the page changes its length under it. */
  function goToWeek(size) {
    focusLink("week", size);
    document.getElementById("week").scrollIntoView();
  }

  function follow(event) {
    const link = event.target.closest("a[data-swap]");
    if (!link || event.metaKey || event.ctrlKey || event.shiftKey || event.button) return;
    event.preventDefault();
    const section = link.closest("section").id, words = link.textContent;
    swap(link.href, true)
      .then(() => (link.closest("tbody") ? goToWeek(words) : focusLink(section, words)))
      .catch(() => { location.href = link.href; });
  }

  document.addEventListener("click", follow);
  document.addEventListener("soletape:drawn", refresh);
  /* A step to an anchor comes here as well, and changes nothing. */
  addEventListener("popstate", () => {
    if (location.search === shown || !document.getElementById("week")) return;
    swap(location.href, false).catch(() => location.reload());
  });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", drawChart);

  let waiting = 0;
  addEventListener("resize", () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      const place = document.querySelector("[data-chart]");
      if (chart && place) chart.setSize({ width: place.clientWidth, height: place.clientHeight });
    }, 80);
  });

  function cookie(name) {
    const found = document.cookie.split("; ").find((each) => each.startsWith(name + "="));
    return found ? found.slice(name.length + 1) : "";
  }

  const hinted = () => cookie("soletape_signed_in");

  /* What is the reader's own on pages that are the same for everybody is asked once a day and kept here,
     under a hint that is another one after every change made in this browser. No price is in it. */
  const KEPT = "soletape:own";

  function kept() {
    try {
      const found = JSON.parse(localStorage.getItem(KEPT));
      return found && found.hint === hinted() ? found : { hint: hinted() };
    } catch {
      return { hint: hinted() };
    }
  }

  function find(part) {
    const found = kept()[part], age = found ? Date.now() - found.at : -1;
    return age >= 0 && age < DAY * 1000 ? found.told : null;
  }

  function keep(hint, part, told) {
    if (hint !== hinted()) return;
    try {
      localStorage.setItem(KEPT, JSON.stringify({ ...kept(), [part]: { at: Date.now(), told } }));
    } catch { /* No room: it is asked again. */ }
  }

  async function ask(part, address, read) {
    const hint = hinted(), known = find(part);
    if (known !== null) return known;
    const answer = await fetch(address);
    if (answer.status !== 200) return null;
    const told = await read(answer);
    keep(hint, part, told);
    return told;
  }

  let asked = null;

  function marks() {
    asked = asked || ask("marks", "/account/marks", (answer) => answer.json());
    return asked;
  }

  /* For the script of the stars. */
  window.soletape = { marks };

  /* The better venue to sell at depends on the seller's fees: whoever states some gets a table of theirs. */
  let hasOwn = true;

  async function tellOwn() {
    const here = document.querySelector("[data-own]"), at = location.search;
    if (!here || !hasOwn || !hinted()) return;
    const own = await marks();
    hasOwn = own !== null && own.fees;
    if (!hasOwn) return;
    const answer = await fetch(here.dataset.own + at, { headers: { Accept: "text/html" } });
    hasOwn = answer.status === 200;
    if (!hasOwn || location.search !== at || !here.isConnected) return;
    const table = new DOMParser().parseFromString(await answer.text(), "text/html").getElementById(here.id);
    const words = here.contains(document.activeElement) ? document.activeElement.textContent : "";
    here.replaceWith(table);
    if (words) focusLink(table.id, words);
    tellAges();
  }

  /* What is the reader's own on a market page comes with a script of its own. */
  function tellMarks() {
    const link = document.querySelector("a[data-marks]");
    if (!link || !hinted()) return;
    const script = document.createElement("script");
    script.src = link.dataset.marks;
    document.head.append(script);
  }

  /* A page may come from a shared cache, the same for everybody: who is signed in is asked apart. */
  async function tellWho() {
    if (!hinted()) return;
    const here = document.querySelector(".who-is");
    if (here) { keep(hinted(), "header", here.outerHTML); return; }
    const told = await ask("header", "/account/header", (answer) => answer.text());
    if (told === null) return;
    const who = new DOMParser().parseFromString(told, "text/html").querySelector(".who-is");
    who.querySelectorAll("[aria-current]").forEach((link) => link.removeAttribute("aria-current"));
    document.querySelector(".top .brand").after(who);
    document.querySelector(".top nav a[href='/account']")?.remove();
  }

  /* The currency chosen last, for pages whose address names none: those are the same for everybody. */
  const CURRENCY = "soletape_currency";

  function chosenCurrency() {
    /* Behind a dot stands whose choice it is. */
    return cookie(CURRENCY).split(".")[0];
  }

  function useChosenCurrency() {
    const select = document.querySelector("select[data-display]"), address = new URL(location.href);
    const code = chosenCurrency();
    if (!code || !select || address.searchParams.has("currency")) return;
    if (![...select.options].some((option) => option.value === code)) return;
    address.searchParams.set("currency", code);
    location.replace(address);
  }

  /* Of somebody who is signed in the account has the choice, which their other browsers follow. */
  async function keepChoice(code) {
    await who;
    const token = document.querySelector(".who-is [name=form_token]");
    if (!token) return;
    const body = new URLSearchParams({ form_token: token.value, currency: code });
    await fetch("/account/currency", { method: "POST", body, redirect: "manual" });
  }

  function goOn(form, code) {
    if (!form.classList.contains("display")) { form.submit(); return; }
    /* The chart may show another size by now than the form knows. */
    const address = new URL(location.href);
    if (code) address.searchParams.set("currency", code);
    else address.searchParams.delete("currency");
    location.assign(address);
  }

  document.addEventListener("submit", (event) => {
    const form = event.target, select = form.querySelector("select[data-display]");
    if (!select) return;
    const code = select.value, life = code ? 31536000 : 0;
    document.cookie = CURRENCY + "=" + code + "; path=/; samesite=lax; max-age=" + life;
    const isKept = hinted() && !select.selectedOptions[0].defaultSelected;
    if (!isKept && !form.classList.contains("display")) return;
    event.preventDefault();
    (isKept ? keepChoice(code) : Promise.resolve()).catch(() => {}).finally(() => goOn(form, code));
  });

  useChosenCurrency();
  tellMarks();
  setInterval(tellAges, 30000);
  /* The header's answer tells a browser what was chosen in another one. */
  const who = tellWho().then(useChosenCurrency).catch(() => {});
  refresh();
  document.documentElement.classList.add("ready");
})();
