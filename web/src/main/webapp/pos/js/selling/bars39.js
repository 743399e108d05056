/** Code 39 (ISO/IEC 16388): each sign is nine bars and gaps in turn, w = wide. Every scanner reads it, and a receipt's number needs no other signs. */
const SIGNS = {
  0: 'nnnwwnwnn', 1: 'wnnwnnnnw', 2: 'nnwwnnnnw', 3: 'wnwwnnnnn', 4: 'nnnwwnnnw', 5: 'wnnwwnnnn', 6: 'nnwwwnnnn', 7: 'nnnwnnwnw', 8: 'wnnwnnwnn', 9: 'nnwwnnwnn',
  A: 'wnnnnwnnw', B: 'nnwnnwnnw', C: 'wnwnnwnnn', D: 'nnnnwwnnw', E: 'wnnnwwnnn', F: 'nnwnwwnnn', G: 'nnnnnwwnw', H: 'wnnnnwwnn', I: 'nnwnnwwnn', J: 'nnnnwwwnn',
  K: 'wnnnnnnww', L: 'nnwnnnnww', M: 'wnwnnnnwn', N: 'nnnnwnnww', O: 'wnnnwnnwn', P: 'nnwnwnnwn', Q: 'nnnnnnwww', R: 'wnnnnnwwn', S: 'nnwnnnwwn', T: 'nnnnwnwwn',
  U: 'wwnnnnnnw', V: 'nwwnnnnnw', W: 'wwwnnnnnn', X: 'nwnnwnnnw', Y: 'wwnnwnnnn', Z: 'nwwnwnnnn', '-': 'nwnnnnwnw', '*': 'nwnnwnwnn',
};
const WIDE = 2;

/** @param {string} number capital letters, digits, hyphens @returns {number[]} widths, bar and gap in turn, beginning with a bar; empty when a sign has no bars */
export const bars39 = number => {
  const signs = [...`*${number}*`].map(sign => SIGNS[sign]);
  if (signs.some(sign => !sign)) return [];
  return signs.flatMap((sign, at) => [...sign].map(one => (one === 'w' ? WIDE : 1)).concat(at < signs.length - 1 ? [1] : []));
};

/** What a printed receipt's number looks like to the till. */
export const isReceiptNumber = code => /^[A-Z0-9]{1,12}-\d{2,4}-\d{6}$/.test(code);
