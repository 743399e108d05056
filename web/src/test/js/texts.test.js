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

export const tests = {
  'English and Swahili have the same keys': async () => same(Object.keys(await load('sw')).sort(), Object.keys(await load('en')).sort()),
  'a sentence names the same values in both languages': async () => {
    const [en, sw] = [await load('en'), await load('sw')];
    for (const key of Object.keys(en)) same(holders(sw[key]), holders(en[key]), key);
  },
  'every key the till says has a sentence': async files => {
    const en = await load('en');
    const { exact, prefixes } = used(await sources(files));
    holds(exact.length > 80, 'keys were found');
    same(exact.filter(key => !(key in en) && !(`${key}.one` in en)), []);
    same(prefixes.filter(prefix => !Object.keys(en).some(key => key.startsWith(prefix))), []);
  },
  'no sentence is left that nobody says': async files => {
    const source = await sources(files);
    const { exact, prefixes } = used(source);
    same(Object.keys(await load('en')).filter(key => !exact.includes(key) && !prefixes.some(prefix => key.startsWith(prefix)) && !source.includes(`'${key}'`)), []);
  },
  'a plural form is chosen by the number': () => {
    const text = createTexts({ 'a.one': '{n} receipt', 'a.other': '{n} receipts' });
    same([text.count('a', 1), text.count('a', 0), text.count('a', 3)], ['1 receipt', '0 receipts', '3 receipts']);
  },
  'Swahili never calls stock shares': async () => same(Object.entries(await load('sw')).filter(([, sentence]) => /\bhisa\b/i.test(sentence)), []),
};
