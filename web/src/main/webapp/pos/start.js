/*
 * The worker of the start page "/", where an installed till opens: it leads a browser that is registered as a till to the till's page, also
 * without network. It keeps no files, so that it has no version to mix with that of the page.
 */
const MARK = 'bytepos-start';
const TILL = '/pos/sell.xhtml';

const isTill = async () => (await caches.has(MARK)) && (await (await caches.open(MARK)).match(TILL)) !== undefined;
const start = async request => ((await isTill()) ? Response.redirect(TILL) : fetch(request));

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', event => event.waitUntil(self.clients.claim()));
self.addEventListener('fetch', event => {
  const { request } = event;
  if (request.mode === 'navigate' && request.method === 'GET' && new URL(request.url).pathname === '/') event.respondWith(start(request));
});
