/* The chart of a size. */

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
