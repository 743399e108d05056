/*
 * Keeps the page and all it needs, so that the till opens without the server. It knows files only: the journal, the goods and the
 * cart are in databases it never opens. The server writes VERSION and FILES above these lines: what it really delivers, and one
 * fingerprint of all of it. A changed byte anywhere changes them, and that is what makes a browser fetch anew.
 */
const OURS = 'bytepos-pos-';
const CACHE = OURS + VERSION;
const PAGE = 'sell.xhtml';
const DISPLAY = 'display.xhtml';

const here = path => new URL(path, self.registration.scope).href;
const pageIn = (language, page = PAGE) => here(`${page}?lang=${language}`);

const keepAll = async () => {
  const cache = await caches.open(CACHE);
  const wanted = [pageIn('en'), pageIn('sw'), pageIn('en', DISPLAY), pageIn('sw', DISPLAY), ...FILES.map(here)];
  await cache.addAll(wanted.map(url => new Request(url, { cache: 'reload', credentials: 'omit' })));
};

const dropFormer = async () => {
  const names = await caches.keys();
  await Promise.all(names.filter(name => name.startsWith(OURS) && name !== CACHE).map(name => caches.delete(name)));
  await self.clients.claim();
};

const pageOf = url => ({ [here(PAGE)]: PAGE, [here('')]: PAGE, [here(DISPLAY)]: DISPLAY })[url.origin + url.pathname];
const languageOf = url => (url.searchParams.get('lang') ?? self.navigator.language).toLowerCase();

const answerTo = async request => {
  const url = new URL(request.url);
  const cache = await caches.open(CACHE);
  const page = pageOf(url);
  const kept = page ? await cache.match(pageIn(languageOf(url).startsWith('sw') ? 'sw' : 'en', page))
    : await cache.match(request, { ignoreVary: true });
  return kept ?? fetch(request);
};

self.addEventListener('install', event => event.waitUntil(keepAll()));
self.addEventListener('activate', event => event.waitUntil(dropFormer()));
self.addEventListener('message', event => event.data === 'take over' && self.skipWaiting());
self.addEventListener('fetch', event => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method === 'GET' && url.origin === location.origin && url.href.startsWith(here(''))) event.respondWith(answerTo(request));
});
