/** How many slips of a finger a word of this length forgives. */
export const slipsIn = length => (length < 4 ? 0 : length < 6 ? 1 : 2);

const ROWS = [new Uint8Array(40), new Uint8Array(40), new Uint8Array(40)];

/**
 * Slips between what was typed and the beginning of a word: a letter too much, too few, another one, two exchanged.
 * Only the diagonal band that can still be near is looked at.
 * @returns {number} more than most when it is farther
 */
export const slipsTo = (typed, word, most) => {
  const length = Math.min(typed.length, 38);
  const width = Math.min(word.length, length + most, 38);
  if (width < length - most) return most + 1;
  let [before, previous, row] = ROWS;
  for (let j = 0; j <= width; j++) previous[j] = j;
  for (let i = 1; i <= length; i++) {
    const from = Math.max(1, i - most);
    const to = Math.min(width, i + most);
    row[from - 1] = from === 1 ? i : most + 1;
    let least = row[from - 1];
    for (let j = from; j <= to; j++) {
      const other = typed.charCodeAt(i - 1) === word.charCodeAt(j - 1) ? 0 : 1;
      let slips = Math.min(previous[j - 1] + other, row[j - 1] + 1, j === i + most ? most + 1 : previous[j] + 1);
      if (i > 1 && j > 1 && other && typed.charCodeAt(i - 1) === word.charCodeAt(j - 2) && typed.charCodeAt(i - 2) === word.charCodeAt(j - 1)) {
        slips = Math.min(slips, before[j - 2] + 1);
      }
      row[j] = slips;
      if (slips < least) least = slips;
    }
    if (least > most) return most + 1;
    [before, previous, row] = [previous, row, before];
  }
  let best = most + 1;
  for (let j = Math.max(0, length - most); j <= width; j++) best = Math.min(best, previous[j]);
  return best;
};
