/* What happens when the page is there. Everything works without. */

useChosenCurrency();
tellMarks();
setInterval(tellAges, 30000);
/* The header's answer tells a browser what was chosen in another one. */
const who = tellWho().then(useChosenCurrency).catch(() => {});
refresh();
document.documentElement.classList.add("ready");
