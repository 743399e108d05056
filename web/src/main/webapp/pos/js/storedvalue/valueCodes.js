const LETTERS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

/** A code nobody has: twelve of thirty-two letters, as the server makes them. @param {(bytes: Uint8Array) => Uint8Array} random */
export const newValueCode = (random = bytes => crypto.getRandomValues(bytes)) => [...random(new Uint8Array(12))].map(byte => LETTERS[byte % LETTERS.length]).join('');

/** @returns {string|null} as it is kept; null: that is no code */
export const readValueCode = typed => {
  const code = typed.replace(/[\s-]/g, '').toUpperCase();
  return /^[A-Z0-9]{6,30}$/.test(code) ? code : null;
};
