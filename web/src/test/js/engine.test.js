import { same } from './expect.js';
import { randomBasket } from './pricing.drift.js';
import { createEngine } from '/pos/js/pricing/engine.js';
import { loadCompiled } from '/pos/js/pricing/engineApi.js';
import * as script from '/pos/lib/pricing/engine.js';

const COMPILED = '/pos/lib/pricing/engine.wasm';
const SEED = 11;
const answer = (engine, name, ...given) => {
  try {
    return engine[name](...given);
  } catch (thrown) {
    return `${thrown.name}: ${thrown.message}`;
  }
};
/** An engine that says who it is, and what it was told. */
const named = (name, more = {}) => {
  const heard = [];
  return { heard: () => heard, know: offers => heard.push(offers), offer: () => name, price: () => name, version: () => '1', ...more };
};

export const tests = {
  'both forms of the engine price alike': async () => {
    const compiled = await loadCompiled(COMPILED);
    const baskets = Array.from({ length: 300 }, (unused, at) => JSON.stringify(randomBasket(SEED, at)));
    same(baskets.filter(basket => answer(compiled, 'price', basket) !== answer(script, 'price', basket)), []);
    same([compiled.roundedDue('29650', '100'), compiled.change('50000', '29700'), compiled.quickNotes('29700'), compiled.returnShare('1000', '3000', '1000', '1000'), compiled.version()],
      [script.roundedDue('29650', '100'), script.change('50000', '29700'), script.quickNotes('29700'), script.returnShare('1000', '3000', '1000', '1000'), script.version()]);
  },
  'both forms offer alike': async () => {
    const compiled = await loadCompiled(COMPILED);
    const cases = await (await fetch('/cases/pricing/promotions/worked.json')).json();
    same(cases.length > 10, true);
    same(cases.filter(({ known, request }) => {
      for (const form of [compiled, script]) form.know(JSON.stringify(known));
      return compiled.offer(JSON.stringify(request)) !== script.offer(JSON.stringify(request));
    }).map(({ name }) => name), []);
  },
  'both forms say alike what they cannot read': async () => {
    const compiled = await loadCompiled(COMPILED);
    const broken = ['', '{', '{"lines":[', '[]', '{"lines":"a"}', 'null'];
    same(broken.map(text => answer(compiled, 'price', text)), broken.map(text => answer(script, 'price', text)));
    same(/^Error: .+/.test(answer(compiled, 'price', '{')), true);
    same(answer(compiled, 'roundedDue', 'x', '1').startsWith('Error'), true);
  },
  'the faster form takes over with all that was told, and is told what follows': async () => {
    const faster = named('faster');
    const engine = createEngine(named('script'), async () => faster);
    engine.know('first');
    same(engine.price(), 'script');
    same(await engine.quicken(), true);
    engine.know('second');
    same([engine.price(), engine.offer(), faster.heard()], ['faster', 'faster', ['first', 'second']]);
  },
  'another version, and one that lacks something, are not used': async () => {
    for (const other of [named('other', { version: () => '2' }), named('other', { offer: undefined })]) {
      const engine = createEngine(named('script'), async () => other);
      same([await engine.quicken(), engine.price()], [false, 'script']);
    }
  },
  'a faster form that breaks down gives way to the script, with what it was asked': async () => {
    const plain = named('script');
    const engine = createEngine(plain, async () => named('faster', { price: () => { throw new WebAssembly.RuntimeError('unreachable'); } }));
    await engine.quicken();
    engine.know('offers');
    same([engine.price(), engine.offer(), plain.heard()], ['script', 'script', ['offers']]);
  },
  'one that breaks down over what it is told gives way, too, and the script knows it': async () => {
    const plain = named('script');
    const engine = createEngine(plain, async () => named('faster', { know: offers => { if (offers === 'second') throw new RangeError('stack'); } }));
    engine.know('first');
    await engine.quicken();
    engine.know('second');
    same([engine.price(), plain.heard().at(-1)], ['script', 'second']);
  },
  'what the engine says of a basket is no breakdown': async () => {
    const engine = createEngine(named('script'), async () => named('faster', { price: () => { throw new Error('basket JSON'); } }));
    await engine.quicken();
    same([answer(engine, 'price'), engine.offer()], ['Error: basket JSON', 'faster']);
  },
};
