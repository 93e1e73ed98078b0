/* Shows messages, and keeps the inventory as it was last seen for when there is no network. */
"use strict";

const KEPT = "soletape-inventory";
const PAGE = "/inventory";
const SEEN = "X-Soletape-Seen";
const LONGEST = 30 * 24 * 60 * 60 * 1000;
const OTHERS = /^\/(sign-in|sign-up|sign-out|demo\/enter|account\/(delete|sign-out-everywhere))$/;

/* What is under way for somebody who has left since is not kept. */
let person = 0;

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

function forget() {
  person++;
  return caches.delete(KEPT);
}

/* Its own styles and scripts with it; the page itself under one address, however it was narrowed. */
async function keep(answer, whose) {
  const text = await answer.text();
  const headers = { "Content-Type": "text/html; charset=utf-8", [SEEN]: new Date().toISOString() };
  headers["Content-Security-Policy"] = answer.headers.get("Content-Security-Policy");
  const parts = [...text.matchAll(/(?:href|src)="(\/static\/[\w.-]+)"/g)].map((found) => found[1]);
  const cache = await caches.open(KEPT);
  await Promise.all(parts.map(async (part) => {
    if (!await cache.match(part)) await cache.add(part).catch(() => {});
  }));
  if (whose === person) await cache.put(PAGE, new Response(text, { headers }));
  for (const kept of await cache.keys()) {
    const path = new URL(kept.url).pathname;
    if (path !== PAGE && !parts.includes(path)) await cache.delete(kept);
  }
  if (whose !== person) await caches.delete(KEPT);
}

function ago(milliseconds) {
  const minutes = Math.floor(milliseconds / 60000);
  if (minutes < 1) return "less than a minute ago";
  if (minutes < 120) return minutes + " min ago";
  if (minutes < 2880) return Math.floor(minutes / 60) + " h ago";
  return Math.floor(minutes / 1440) + " days ago";
}

async function lastSeen() {
  const kept = await caches.match(PAGE);
  if (!kept) return null;
  const seen = new Date(kept.headers.get(SEEN));
  const age = Date.now() - seen;
  if (age > LONGEST) {
    await forget();
    return null;
  }
  const words = "You are offline. This is your inventory as you last saw it, " + ago(age) + " ("
    + seen.toISOString().slice(0, 16).replace("T", " ") + " UTC). Nothing can be changed until you are back.";
  const text = (await kept.text()).replace(/<main[^>]*>/, (main) =>
    main + '<div class="wrap"><p class="notice offline" role="status">' + words + "</p></div>");
  return new Response(text, { headers: kept.headers });
}

async function inventory(event) {
  const whose = person;
  let answer;
  try {
    answer = await fetch(event.request);
  } catch (failure) {
    const seen = await lastSeen();
    if (seen) return seen;
    throw failure;
  }
  if (answer.ok) event.waitUntil(keep(answer.clone(), whose));
  else if (answer.status < 500) event.waitUntil(forget());
  return answer;
}

async function part(request) {
  try {
    return await fetch(request);
  } catch (failure) {
    const kept = await caches.match(request);
    if (kept) return kept;
    throw failure;
  }
}

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const address = new URL(request.url);
  if (address.origin !== self.location.origin) return;
  if (request.mode === "navigate" && OTHERS.test(address.pathname)) event.waitUntil(forget());
  else if (request.mode === "navigate" && request.method === "GET" && address.pathname === PAGE) event.respondWith(inventory(event));
  else if (address.pathname.startsWith("/static/")) event.respondWith(part(request));
});

function read(data) {
  try {
    const told = data.json();
    const isOurs = /^\/(?!\/)[!-~]*$/.test(told.path) && !told.path.includes("\\");
    return { ...told, path: isOurs ? told.path : "/alerts/channels" };
  } catch {
    return { title: "Soletape", body: "", path: "/alerts/channels" };
  }
}

self.addEventListener("push", (event) => {
  const told = read(event.data);
  event.waitUntil(self.registration.showNotification(told.title, { body: told.body, tag: told.id, data: told.path }));
});

self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  event.waitUntil(self.clients.openWindow(event.notification.data));
});
