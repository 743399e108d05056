import { gtinOf } from '../kernel/kernel.js';

/** Texts and the goods that have each, by number; where several have one, the oldest is found, as the server finds it. */
const createTexts = oldest => {
  const numbers = new Map();
  const held = text => [].concat(numbers.get(text) ?? []);
  const keep = (text, all) => (all.length ? numbers.set(text, all.length > 1 ? all : all[0]) : numbers.delete(text));
  return {
    learn: (text, number) => (numbers.has(text) ? keep(text, [...held(text).filter(one => one !== number), number]) : numbers.set(text, number)),
    forget: (text, number) => keep(text, held(text).filter(one => one !== number)),
    find: text => oldest(held(text)),
    held,
    each: numbers.keys.bind(numbers),
  };
};

/** Codes of one kind, each as it is written and by the one form of a number that has several. */
const createSpellings = oldest => {
  const written = createTexts(oldest);
  const spelt = createTexts(oldest);
  return {
    learn(code, number) {
      written.learn(code, number);
      if (gtinOf(code) !== code) spelt.learn(gtinOf(code), number);
    },
    forget(code, number) {
      written.forget(code, number);
      spelt.forget(gtinOf(code), number);
    },
    /** As it is written, else as another way of writing the same number. */
    find: code => written.find(code) ?? oldest([...spelt.held(gtinOf(code)), ...written.held(gtinOf(code))]),
    held: written.held,
    each: written.each,
  };
};

/**
 * Whatever goods are scanned or keyed in by, each leading to one number: a barcode before a code. Codes are upper case here.
 * @param {(number: number) => string} idOf
 */
export const createCodes = idOf => {
  const oldest = numbers => (numbers.length > 1 ? numbers.reduce((one, other) => (idOf(other) < idOf(one) ? other : one)) : numbers[0]);
  const scanned = createSpellings(oldest);
  const keyed = createSpellings(oldest);
  return {
    /** @param {{code: string, barcodes: string[]}} of */
    learn({ code, barcodes }, number) {
      keyed.learn(code, number);
      for (const barcode of barcodes) scanned.learn(barcode, number);
    },
    forget({ code, barcodes }, number) {
      keyed.forget(code, number);
      for (const barcode of barcodes) scanned.forget(barcode, number);
    },
    /** @returns {number|undefined} */
    find(typed) {
      const code = typed.trim().toUpperCase();
      return scanned.find(code) ?? keyed.find(code);
    },
    /** By the beginning of a code, and by the last digits of a barcode. @returns {number[]} */
    like(typed, most) {
      const part = typed.trim().toUpperCase();
      if (part.length < 3 || /\s/.test(part)) return [];
      const ends = /^\d{4,}$/.test(part);
      const found = new Set();
      for (const kind of [keyed, scanned]) for (const code of kind.each()) {
        if (code.startsWith(part) || (ends && code.endsWith(part))) kind.held(code).forEach(number => found.add(number));
        if (found.size >= most) return [...found].slice(0, most);
      }
      return [...found];
    },
  };
};
