/* Choosing a size or range without leaving the page. */

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
