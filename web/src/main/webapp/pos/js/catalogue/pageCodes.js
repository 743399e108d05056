import { gtinOf } from '../kernel/kernel.js';

/** What goods are found by, as it is scanned or typed: each way of writing it, and the one form of a number that has several. @returns {string[]} */
export const waysOf = code => {
  const written = code.trim().toUpperCase();
  return written === gtinOf(written) ? [written] : [written, gtinOf(written)];
};

/** All that leads to a row: its codes, packs included, each in all its ways. @param {object} row as it came down; a deleted one has none @returns {string[]} */
export const codesOfRow = ({ code, barcodes, units }) => {
  const written = [...(code ? [code] : []), ...(barcodes ?? []).join(' ').split(' '), ...(units ?? []).flatMap(unit => unit.barcodes ?? [])];
  return written.filter(Boolean).flatMap(waysOf);
};

/** FNV-1a over UTF-16 units, 32 bits. Two texts of one number make a page be read in vain, and nothing else. */
const numberOf = text => {
  let number = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) number = Math.imul(number ^ text.charCodeAt(at), 0x01000193);
  return number >>> 0;
};

/** What stands on a page of goods, as sorted numbers: the ids of its rows and all that leads to them. @param {object[]} rows @returns {Uint32Array} */
export const pageCodes = rows => {
  const numbers = new Set();
  for (const row of rows) {
    numbers.add(numberOf(row.id));
    for (const code of codesOfRow(row)) numbers.add(numberOf(code));
  }
  return Uint32Array.from(numbers).sort();
};

const stands = (sorted, number) => {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle] < number) low = middle + 1;
    else high = middle;
  }
  return sorted[low] === number;
};

/** On which pages any of these ids and codes may stand, in the order the pages came. @param {Map<number, Uint32Array>} codes by page @param {string[]} texts @returns {number[]} */
export const pagesWith = (codes, texts) => {
  const numbers = texts.map(numberOf);
  return [...codes].filter(([, sorted]) => numbers.some(number => stands(sorted, number))).map(([page]) => page);
};
