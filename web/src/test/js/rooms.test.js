import { holds, same } from './expect.js';

const ROOT = '/pos/js/';
const ENGINE = '/pos/lib/pricing/engine.js';
const MAY_CALL = {
  kernel: [],
  journal: ['kernel'],
  devices: ['kernel'],
  catalogue: ['kernel'],
  pricing: ['kernel', 'catalogue'],
  identity: ['kernel', 'journal'],
  fiscal: ['kernel'],
  payments: ['kernel'],
  training: ['kernel'],
  collecting: ['kernel'],
  warranty: ['kernel'],
  tenders: ['kernel'],
  storedvalue: ['kernel', 'tenders'],
  customers: ['kernel', 'tenders'],
  selling: ['kernel', 'journal', 'devices', 'catalogue', 'pricing', 'identity', 'payments'],
  deltas: ['kernel', 'journal', 'catalogue', 'pricing', 'identity', 'selling'],
};
// What a file must not touch, by the end of its name.
const FORBIDDEN = {
  Screen: /\b(fetch\(|indexedDB|localStorage|sessionStorage)/,
  Store: /\b(document\b|fetch\()/,
  Api: /\b(document\b|indexedDB|localStorage|sessionStorage)/,
  '': /\b(document|window|navigator|location|indexedDB|localStorage|sessionStorage|caches)\b|\bfetch\(/,
};
const MOST_LINES = 200;

/** What lies beside the rooms hands them to each other: it may draw on its page, and neither keeps nor sends anything itself. */
const isWiring = file => !file.slice(ROOT.length).includes('/');
const contextOf = file => file.slice(ROOT.length).split('/')[0];
const kindOf = file => /(Screen|Store|Api)\.js$/.exec(file)?.[1] ?? '';
const withoutComments = source => source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');
const importsOf = (file, source) => [...withoutComments(source).matchAll(/\b(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g)]
  .map(match => new URL(match[1], `http://till${file}`).pathname);

export const wrongImports = (file, source) => importsOf(file, source).filter(target => {
  if (isWiring(file)) return !isWiring(target) && target !== `${ROOT}${contextOf(target)}/${contextOf(target)}.js`;
  if (target === ENGINE) return file !== `${ROOT}pricing/engine.js`;
  if (contextOf(target) === contextOf(file)) return false;
  const desk = target === `${ROOT}${contextOf(target)}/${contextOf(target)}.js`;
  return !desk || !MAY_CALL[contextOf(file)]?.includes(contextOf(target));
});

export const wrongTouch = (file, source) => FORBIDDEN[isWiring(file) ? 'Screen' : kindOf(file)].exec(withoutComments(source))?.[0] ?? null;

/** Wiring that opens no room, and wiring that offers something nobody of its kind asks for. @param {Record<string, string>} texts by address */
export const idleWiring = texts => Object.entries(texts).filter(([file]) => isWiring(file)).filter(([file, source]) => {
  const opens = importsOf(file, source).some(target => !isWiring(target));
  const startsAPage = !/^export\b/m.test(source);
  return !opens || !(startsAPage || Object.entries(texts).some(([other, text]) => isWiring(other) && importsOf(other, text).includes(file)));
}).map(([file]) => file);

const tooLong = (file, source) => source.split('\n').length > MOST_LINES && `${source.split('\n').length} lines`;
const writesMarkup = (file, source) => /\b(innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval|new Function)\b/.exec(withoutComments(source))?.[0] ?? null;
const clearsWhatIsKept = (file, source) => /\b(deleteDatabase|deleteObjectStore|Clear-Site-Data)\b/.exec(withoutComments(source))?.[0] ?? null;
const withoutDesk = sources => Object.keys(MAY_CALL).filter(context => !sources.includes(`${ROOT}${context}/${context}.js`));

const eachSource = async (files, look) => {
  holds(files.sources.length > 20, 'the till has its modules');
  const wrong = [];
  for (const file of files.sources) {
    const found = look(file, await (await fetch(file)).text());
    if (found && found.length !== 0) wrong.push(`${file}: ${found}`);
  }
  same(wrong, []);
};

export const tests = {
  'every module lives in a room on the map': files => eachSource(files, file => !isWiring(file) && !MAY_CALL[contextOf(file)] && 'not on the map'),
  'every room has a front desk': files => same(withoutDesk(files.sources), []),
  'modules import only front desks they may call': files => eachSource(files, wrongImports),
  'modules touch only what their kind may': files => eachSource(files, wrongTouch),
  'what lies beside the rooms opens some, for its page or for others beside them': async files => {
    const texts = await Promise.all(files.sources.map(async file => [file, await (await fetch(file)).text()]));
    same(idleWiring(Object.fromEntries(texts)), []);
    same(['/pos/js/app.js', '/pos/js/display.js'].filter(file => !files.sources.includes(file)), []);
  },
  'no module is longer than a person reads at once': files => eachSource(files, tooLong),
  'no module writes markup or runs text as code': files => eachSource(files, writesMarkup),
  'no module clears what browsers keep': files => eachSource(files, clearsWhatIsKept),
  'the guard catches an import behind a desk': () => same(wrongImports('/pos/js/selling/sale.js', "import { x } from '../journal/chain.js';"), ['/pos/js/journal/chain.js']),
  'the guard catches an upward import': () => same(wrongImports('/pos/js/journal/ledger.js', "import { x } from '../selling/selling.js';"), ['/pos/js/selling/selling.js']),
  'the guard catches a page in a pure module': () => same(wrongTouch('/pos/js/selling/sale.js', 'const a = document.title;'), 'document'),
  'the guard catches a call in a screen': () => same(wrongTouch('/pos/js/selling/payScreen.js', "await fetch('/x')"), 'fetch('),
  'the guard catches wiring that keeps things itself': () => same(wrongTouch('/pos/js/day.js', "localStorage.setItem('a', 'b')"), 'localStorage'),
  'the guard catches wiring that opens no room or that nobody asks for': () => {
    const desk = "import { x } from './kernel/kernel.js';";
    same(idleWiring({ '/pos/js/a.js': `${desk}\nimport { b } from './b.js';`, '/pos/js/b.js': `${desk}\nexport const b = 1;`, '/pos/js/kernel/kernel.js': '' }), []);
    same(idleWiring({ '/pos/js/a.js': "import { b } from './b.js';", '/pos/js/b.js': 'export const b = 1;', '/pos/js/c.js': `${desk}\nexport const c = 1;` }), ['/pos/js/a.js', '/pos/js/b.js', '/pos/js/c.js']);
  },
  'the guard catches a room without a desk': files => same(withoutDesk(files.sources.filter(source => source !== '/pos/js/selling/selling.js')), ['selling']),
  'the guard catches a long module': () => same(tooLong('', '\n'.repeat(200)), '201 lines'),
  'the guard catches markup and text run as code': () => same(['a.innerHTML = b', 'document.write(a)', 'eval(a)', 'new Function(a)', 'a.textContent = b'].map(line => writesMarkup('', line)),
    ['innerHTML', 'document.write', 'eval', 'new Function', null]),
  'the guard catches a database thrown away': () => same(clearsWhatIsKept('', "indexedDB.deleteDatabase('journal')"), 'deleteDatabase'),
};
