/*
 * Shows the shop's own page when there is no connection. It keeps nothing else: every page of the shop comes from the
 * server, with the stock and the bag of that moment. Count VERSION up when the offline page changes.
 */
const VERSION = "offline-1"
const ENGLISH = "/offline"
const HINDI = "/hi/offline"

self.addEventListener("install", (event) => {
  event.waitUntil(
    caches
      .open(VERSION)
      .then((cache) => cache.addAll([ENGLISH, HINDI]))
      .then(() => self.skipWaiting()),
  )
})

// It does not claim open pages: that would throw them out of the browser's Back and Forward.
self.addEventListener("activate", (event) => {
  const tidy = caches
    .keys()
    .then((names) => Promise.all(names.filter((name) => name !== VERSION).map((name) => caches.delete(name))))
  // The page is asked for while the worker wakes up, so that it costs no time.
  event.waitUntil(Promise.all([tidy, self.registration.navigationPreload?.enable()]))
})

self.addEventListener("fetch", (event) => {
  const { request } = event
  if (request.mode !== "navigate" || request.method !== "GET") return
  const page = /^\/hi(\/|$)/.test(new URL(request.url).pathname) ? HINDI : ENGLISH
  event.respondWith(
    Promise.resolve(event.preloadResponse)
      .then((answer) => answer ?? fetch(request))
      .catch(async () => (await caches.match(page)) ?? Response.error()),
  )
})
