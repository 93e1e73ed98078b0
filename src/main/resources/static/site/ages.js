/* How old prices are, and clock times. */

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
