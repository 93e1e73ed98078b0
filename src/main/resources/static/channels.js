/* Asks this browser for messages; everything else on the page works without. */
(() => {
  "use strict";

  const form = document.querySelector("form[data-push]");
  if (!form) return;
  const button = form.querySelector("button");
  const said = form.querySelector("[data-said]");

  function say(words) {
    said.textContent = words;
  }

  function bytes(base64url) {
    const text = atob(base64url.replace(/-/g, "+").replace(/_/g, "/"));
    return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
  }

  function browserName() {
    const brands = (navigator.userAgentData && navigator.userAgentData.brands) || [];
    const brand = brands.map((each) => each.brand).find((name) => !/chromium|not/i.test(name));
    return brand || (/firefox/i.test(navigator.userAgent) ? "Firefox" : /safari/i.test(navigator.userAgent) ? "Safari" : "This browser");
  }

  async function subscribe() {
    if (await Notification.requestPermission() !== "granted") {
      say("This browser does not let this site show messages; its settings can.");
      return;
    }
    const worker = await navigator.serviceWorker.ready;
    const subscription = await worker.pushManager.subscribe({
      userVisibleOnly: true,
      applicationServerKey: bytes(form.dataset.push),
    });
    const { endpoint, keys } = subscription.toJSON();
    form.address.value = endpoint;
    form.p256dh.value = keys.p256dh;
    form.auth.value = keys.auth;
    form.label.value = browserName();
    form.submit();
  }

  if (!("serviceWorker" in navigator) || !("PushManager" in window) || !("Notification" in window)) {
    say("This browser shows no messages of sites. On a phone it may once the site is on the home screen.");
    return;
  }
  navigator.serviceWorker.register("/service-worker.js").catch(() => say("This takes a secure address of this site."));
  say("");
  button.hidden = false;
  form.addEventListener("submit", (event) => {
    if (form.address.value) return;
    event.preventDefault();
    button.disabled = true;
    subscribe()
      .catch(() => say("The browser's push service could not be reached. Please try again later."))
      .finally(() => { button.disabled = false; });
  });
})();
