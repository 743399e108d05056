import { gtinOf } from '../kernel/kernel.js';

/** Whatever goods are scanned or keyed in by, each leading to one number. Codes are upper case here. */
export const createCodes = () => {
  const numbers = new Map();
  const spelt = new Map(); // by the one form of a number that has several
  return {
    learn(codes, number) {
      for (const code of codes) {
        numbers.set(code, number);
        if (gtinOf(code) !== code) spelt.set(gtinOf(code), number);
      }
    },
    forget(codes, number) {
      for (const code of codes) {
        if (numbers.get(code) === number) numbers.delete(code);
        if (spelt.get(gtinOf(code)) === number) spelt.delete(gtinOf(code));
      }
    },
    /** As it is written, else as another way of writing the same number. @returns {number|undefined} */
    find(typed) {
      const code = typed.trim().toUpperCase();
      return numbers.get(code) ?? spelt.get(gtinOf(code)) ?? numbers.get(gtinOf(code));
    },
    /** By the beginning of a code, and by the last digits of a barcode. @returns {number[]} */
    like(typed, most) {
      const part = typed.trim().toUpperCase();
      if (part.length < 3 || /\s/.test(part)) return [];
      const ends = /^\d{4,}$/.test(part);
      const found = new Set();
      for (const [code, number] of numbers) {
        if (code.startsWith(part) || (ends && code.endsWith(part))) found.add(number);
        if (found.size === most) break;
      }
      return [...found];
    },
  };
};
