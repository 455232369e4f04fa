// Keeps the site: after the first visit it needs no network. A new version is fetched whole, and taken once no page shows the old one.
const cacheName = "netgen-playground-VERSION";
const files = FILES;

self.addEventListener("install", (event) => event.waitUntil(caches.open(cacheName).then((cache) => cache.addAll(files))));

self.addEventListener("activate", (event) => event.waitUntil((async () => {
    for (const name of await caches.keys())
        if (name.startsWith("netgen-playground-") && name !== cacheName) await caches.delete(name);
    await self.clients.claim();
})()));

self.addEventListener("fetch", (event) => {
    if (event.request.method === "GET") event.respondWith(answer(event.request));
});

async function answer(request) {
    const cache = await caches.open(cacheName);
    return await cache.match(request, { ignoreSearch: true, ignoreVary: true }) ?? fetch(request);
}
