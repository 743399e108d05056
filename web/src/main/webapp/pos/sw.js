/*
 * Keeps the page and all it needs, so that the till opens without the server. It knows files only: the journal, the goods and the
 * cart are in databases it never opens. The build writes its stamp below: a changed byte here is what makes a browser fetch anew.
 */
const VERSION = '${till.build}';
const CACHE = `bytepos-pos-${VERSION}`;
const OURS = 'bytepos-pos-';
const PAGE = 'sell.xhtml';
const START = [`${PAGE}?lang=en`, `${PAGE}?lang=sw`, 'manifest.webmanifest', 'texts/en.json', 'texts/sw.json'];

const here = path => new URL(path, self.registration.scope);

/** What a file asks for in its turn: found in the file, so that no list can be forgotten. */
const WANTS = [
  { type: /html/, pattern: /<(?:script|link|img)\b[^>]*?\b(?:src|href)="([^"#]+)"/g },
  { type: /javascript/, pattern: /\b(?:from|import)\s*['"](\.{1,2}\/[^'"]+\.js)['"]/g },
  { type: /css/, pattern: /url\(\s*['"]?([^'")#]+)['"]?\s*\)/g },
  { type: /manifest/, pattern: /"src":\s*"([^"]+)"/g },
];

const wanted = (url, type, body) => WANTS.filter(want => want.type.test(type))
  .flatMap(want => [...body.matchAll(want.pattern)].map(match => new URL(match[1].replace(/&amp;/g, '&'), url)))
  .filter(target => target.origin === location.origin)
  .map(target => target.href);

const keep = async (cache, url) => {
  const answer = await fetch(url, { cache: 'no-cache' });
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
  const type = answer.headers.get('Content-Type') ?? '';
  const copy = answer.clone();
  await cache.put(url, answer);
  return /html|javascript|css|manifest/.test(type) ? wanted(url, type, await copy.text()) : [];
};

const keepAll = async () => {
  const cache = await caches.open(CACHE);
  const seen = new Set();
  let wave = START.map(path => here(path).href);
  while (wave.length) {
    for (const url of wave) seen.add(url);
    const next = await Promise.all(wave.map(url => keep(cache, url)));
    wave = [...new Set(next.flat())].filter(url => !seen.has(url));
  }
};

const dropFormer = async () => {
  const names = await caches.keys();
  await Promise.all(names.filter(name => name.startsWith(OURS) && name !== CACHE).map(name => caches.delete(name)));
  await self.clients.claim();
};

const isPage = url => url.pathname === here(PAGE).pathname;

const keptPage = async url => {
  const language = url.searchParams.get('lang') === 'sw' ? 'sw' : 'en';
  const cache = await caches.open(CACHE);
  return cache.match(here(`${PAGE}?lang=${language}`).href);
};

const answerTo = async request => {
  const url = new URL(request.url);
  const kept = isPage(url) ? await keptPage(url) : await (await caches.open(CACHE)).match(request, { ignoreVary: true });
  return kept ?? fetch(request);
};

self.addEventListener('install', event => event.waitUntil(keepAll()));
self.addEventListener('activate', event => event.waitUntil(dropFormer()));
self.addEventListener('message', event => event.data === 'take over' && self.skipWaiting());
self.addEventListener('fetch', event => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== location.origin || url.pathname.startsWith('/api/')) return;
  event.respondWith(answerTo(request));
});
