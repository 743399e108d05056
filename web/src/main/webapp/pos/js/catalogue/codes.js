/** Whatever goods are scanned or keyed in by, each leading to one number. Codes are upper case here. */
export const createCodes = () => {
  const numbers = new Map();
  return {
    learn(codes, number) {
      for (const code of codes) numbers.set(code, number);
    },
    forget(codes, number) {
      for (const code of codes) if (numbers.get(code) === number) numbers.delete(code);
    },
    /** @returns {number|undefined} */
    find: code => numbers.get(code.trim().toUpperCase()),
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
