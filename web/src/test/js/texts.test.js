import { holds, same } from './expect.js';
import { createTexts } from '/pos/js/kernel/kernel.js';

const load = async language => (await fetch(`/pos/texts/${language}.json`)).json();
const holders = sentence => [...sentence.matchAll(/\{(\w+)\}/g)].map(match => match[1]).sort();
const sources = async files => (await Promise.all(files.sources.map(async file => (await fetch(file)).text()))).join('\n');
const isText = key => /^[a-z][A-Za-z]*\.[A-Za-z]/.test(key);

const used = source => {
  const exact = [...source.matchAll(/\btext\(\s*'([^']+)'/g), ...source.matchAll(/'((?:sale|registration|quantity|cart)\.(?!trace')[A-Za-z]+)'/g)].map(match => match[1]);
  const counted = [...source.matchAll(/\btext\.count\(\s*'([^']+)'/g)].flatMap(match => [`${match[1]}.one`, `${match[1]}.other`]);
  const prefixes = [...source.matchAll(/\btext(?:\.count)?\(\s*`([^`$]+)\$\{/g)].map(match => match[1]);
  return { exact: [...exact, ...counted].filter(isText), prefixes };
};

const inOneOnly = (one, other) => [...Object.keys(one).filter(key => !(key in other)), ...Object.keys(other).filter(key => !(key in one))].sort();
const otherValues = (one, other) => Object.keys(one).filter(key => `${holders(other[key])}` !== `${holders(one[key])}`);
const unsaid = ({ exact, prefixes }, texts) => [...exact.filter(key => !(key in texts) && !(`${key}.one` in texts)), ...prefixes.filter(prefix => !Object.keys(texts).some(key => key.startsWith(prefix)))];
const idle = (source, texts) => {
  const { exact, prefixes } = used(source);
  return Object.keys(texts).filter(key => !exact.includes(key) && !prefixes.some(prefix => key.startsWith(prefix)) && !source.includes(`'${key}'`));
};
const callsStockShares = texts => Object.keys(texts).filter(key => /\bhisa\b/i.test(texts[key]));

export const tests = {
  'English and Swahili have the same keys': async () => same(inOneOnly(await load('sw'), await load('en')), []),
  'a sentence names the same values in both languages': async () => same(otherValues(await load('en'), await load('sw')), []),
  'every key the till says has a sentence': async files => {
    const said = used(await sources(files));
    holds(said.exact.length > 80, 'keys were found');
    same(unsaid(said, await load('en')), []);
  },
  'no sentence is left that nobody says': async files => same(idle(await sources(files), await load('en')), []),
  'a plural form is chosen by the number': () => {
    const text = createTexts({ 'a.one': '{n} receipt', 'a.other': '{n} receipts' });
    same([text.count('a', 1), text.count('a', 0), text.count('a', 3)], ['1 receipt', '0 receipts', '3 receipts']);
  },
  'Swahili never calls stock shares': async () => same(callsStockShares(await load('sw')), []),
  'the guards catch a key of one language, other values, a key without a sentence and a sentence nobody says': () => {
    same(inOneOnly({ a: '', b: '' }, { a: '', c: '' }), ['b', 'c']);
    same(otherValues({ a: '{n} of {all}', b: '{n}' }, { a: '{all} {n}', b: '{m}' }), ['b']);
    const source = "text('basket.empty'); text.count('basket.lines', n); text(`tender.${kind}`); text('basket.none')";
    const texts = { 'basket.empty': '', 'basket.lines.one': '', 'basket.lines.other': '', 'tender.cash': '', 'basket.old': '' };
    same(unsaid(used(source), texts), ['basket.none']);
    same(unsaid(used(source), { ...texts, 'basket.none': '' }), []);
    same(unsaid(used("text(`paper.${kind}`)"), texts), ['paper.']);
    same(idle(source, texts), ['basket.old']);
    same(callsStockShares({ a: 'Hisa zote', b: 'hisabu' }), ['a']);
  },
};
