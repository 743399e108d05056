/** How names and queries become words, so that "2KG", "2 kg" and "2 Kg." are the same. */

const MARKS = /[\u0300-\u036f]/g;

/** @param {string} text @returns {string} lower case, without accents and apostrophes */
export const plain = text => text.toLowerCase().normalize('NFD').replace(MARKS, '').replace(/['’`]/g, '');

/** Digits and letters are parted ("500ml" is two words), a decimal stays whole; other scripts are words, too. @returns {string[]} */
export const wordsOf = text => plain(text).match(/\d+(?:\.\d+)?|[\p{L}\p{M}]+|[\p{So}\p{S}]/gu) ?? [];

const SOUNDS = [[/ph/g, 'f'], [/ck/g, 'k'], [/ch/g, '\u00e7'], [/([sdtkg])h/g, '$1'], [/c(?=[eiy])/g, 's'], [/[cq]/g, 'k'], [/x/g, 'ks'],
  [/z/g, 's'], [/y/g, 'i'], [/l/g, 'r'], [/(.)\1+/g, '$1']];

/** What is heard rather than written: r and l, c and k, single and double are one. @param {string} word of plain letters */
export const soundOf = word => SOUNDS.reduce((heard, [written, sound]) => heard.replace(written, sound), word);

/** One bit a letter, to pass over words that cannot be near. @returns {number} */
export const lettersOf = word => {
  let bits = 0;
  for (let i = 0; i < word.length; i++) bits |= 1 << (word.charCodeAt(i) % 31);
  return bits;
};
