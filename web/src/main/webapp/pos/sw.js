/*
 * Keeps the page and all it needs, so that the till opens without the server. It knows files only: the journal, the goods and the
 * cart are in databases it never opens. The server writes VERSION and FILES above these lines: what it really delivers, and one
 * fingerprint of all of it. A changed byte anywhere changes them, and that is what makes a browser fetch anew.
 */
const OURS = 'bytepos-pos-';
const PAGE = 'sell.xhtml';
const DISPLAY = 'display.xhtml';
const KINDS = { js: 'scripts', wasm: 'scripts', css: 'styles', json: 'texts', woff2: 'fonts', png: 'icons', webmanifest: 'icons' };
// A picture of goods never changes under its name, so that these outlive every version of the page.
const PICTURES = 'bytepos-pictures-1';
const MOST_PICTURES = 600;

const here = path => new URL(path, self.registration.scope).href;
const pageIn = (language, page = PAGE) => here(`${page}?lang=${language}`);
/** Each kind in a cache of its own, named by kind and version. */
const cacheOf = url => `${OURS}${KINDS[/\.(\w+)$/.exec(new URL(url).pathname)?.[1]] ?? 'pages'}-${VERSION}`;

const keep = async urls => {
  const cache = await caches.open(cacheOf(urls[0]));
  await cache.addAll(urls.map(url => new Request(url, { cache: 'reload', credentials: 'omit' })));
};
const keepAll = async () => {
  const wanted = [pageIn('en'), pageIn('sw'), pageIn('en', DISPLAY), pageIn('sw', DISPLAY), ...FILES.map(here)];
  const kinds = new Map();
  for (const url of wanted) kinds.set(cacheOf(url), [...(kinds.get(cacheOf(url)) ?? []), url]);
  await Promise.all([...kinds.values()].map(keep));
};

const dropFormer = async () => {
  const names = await caches.keys();
  await Promise.all(names.filter(name => name.startsWith(OURS) && !name.endsWith(`-${VERSION}`)).map(name => caches.delete(name)));
  await self.clients.claim();
};

const pageOf = url => ({ [here(PAGE)]: PAGE, [here('')]: PAGE, [here(DISPLAY)]: DISPLAY })[url.origin + url.pathname];
const languageOf = url => (url.searchParams.get('lang') ?? self.navigator.language).toLowerCase();

const answerTo = async request => {
  const url = new URL(request.url);
  const page = pageOf(url);
  const wanted = page ? pageIn(languageOf(url).startsWith('sw') ? 'sw' : 'en', page) : request;
  const cache = await caches.open(cacheOf(page ? wanted : request.url));
  return await cache.match(wanted, { ignoreVary: true }) ?? fetch(request);
};

const pictureFor = async request => {
  const cache = await caches.open(PICTURES);
  const kept = await cache.match(request, { ignoreVary: true });
  if (kept) return kept;
  const answer = await fetch(request);
  if (answer.status === 200) {
    await cache.put(request, answer.clone());
    const names = await cache.keys();
    await Promise.all(names.slice(0, Math.max(0, names.length - MOST_PICTURES)).map(name => cache.delete(name)));
  }
  return answer;
};

self.addEventListener('install', event => event.waitUntil(keepAll()));
self.addEventListener('activate', event => event.waitUntil(dropFormer()));
self.addEventListener('message', event => {
  if (event.data === 'take over') self.skipWaiting();
  if (event.data === 'which version') event.source?.postMessage({ version: VERSION });
});
self.addEventListener('fetch', event => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== location.origin) return;
  if (url.pathname.startsWith('/goods-pictures/')) event.respondWith(pictureFor(request));
  else if (url.href.startsWith(here(''))) event.respondWith(answerTo(request));
});
