import { barcode, bold, centred, cut, feed, kick, large, line, modulesPicture, picture, retailBars, start } from './escpos.js';

/** Signs in a line of the printer's own type, by the width of the roll in millimetres. */
export const COLUMNS = { 58: 32, 80: 48 };

/** Dots its head has: what is wider would come out as rubbish. */
export const DOTS = { 58: 384, 80: 576 };

/**
 * A paper as its lines, whatever carries it.
 * @typedef {{kind: "text"|"title"|"plain"|"pair"|"cells"|"bars"|"modules"|"rule"|"cut", text?: string, rows?: string[], left?: string, right?: string, strong?: boolean, cells?: string[]}} PaperLine
 */

/** @returns {string[]} no longer than the paper is wide; a word that is longer is broken */
export const wrap = (text, columns) => {
  const lines = [];
  let current = '';
  for (const word of text.trim().split(/\s+/).flatMap(one => one.match(new RegExp(`.{1,${columns}}`, 'gu')) ?? [])) {
    if (current && current.length + 1 + word.length > columns) {
      lines.push(current);
      current = word;
    } else current = current ? `${current} ${word}` : word;
  }
  return current || !lines.length ? [...lines, current] : lines;
};

/** Name and amount on one line; a long name goes above, its amount always at the right edge. */
export const spread = (left, right, columns) => {
  const lines = wrap(left, columns);
  const last = lines.at(-1);
  if (last.length + 1 + right.length > columns) return [...lines, right.padStart(columns)];
  return [...lines.slice(0, -1), last + right.padStart(columns - last.length)];
};

const row = (cells, columns) => {
  const width = Math.floor(columns / cells.length);
  return cells.map((cell, at) => (at ? cell.slice(0, width).padStart(width) : cell.slice(0, width).padEnd(columns - width * (cells.length - 1)))).join('');
};

const KINDS = {
  text: ({ text }, columns) => [...centred(true), ...wrap(text, columns).flatMap(line), ...centred(false)],
  plain: ({ text }, columns) => (text.match(new RegExp(`.{1,${columns}}`, 'gu')) ?? ['']).flatMap(line),
  title: ({ text, strong }, columns) => [...centred(true), ...bold(true), ...(strong ? large(true) : []), ...wrap(text, columns).flatMap(line), ...(strong ? large(false) : []), ...bold(false), ...centred(false)],
  pair: ({ left, right, strong }, columns) => [...bold(strong), ...large(strong), ...spread(left, right, columns).flatMap(line), ...large(false), ...bold(false)],
  cells: ({ cells }, columns) => line(row(cells, columns)),
  bars: ({ text }, columns, dots) => [...centred(true), ...(retailBars(text) ?? barcode(text, dots)), 0x0a, ...centred(false)],
  modules: ({ rows }, columns) => [...centred(true), ...picture(modulesPicture(rows, columns > 40 ? 6 : 5)), 0x0a, ...centred(false)],
  cut: () => [...feed(3), ...cut()],
  rule: (one, columns) => line('-'.repeat(columns)),
};

/**
 * @param {PaperLine[]} lines @param {{width: 58|80, logo?: object|null, drawer?: boolean}} how logo: see dotsOf; drawer: opened by the same print
 * @returns {Uint8Array}
 */
export const paperBytes = (lines, { width, logo = null, drawer = false }) => Uint8Array.from([
  ...start(), ...(drawer ? kick() : []), ...(logo && logo.width <= DOTS[width] ? [...centred(true), ...picture(logo), ...centred(false)] : []),
  ...lines.flatMap(one => KINDS[one.kind](one, COLUMNS[width], DOTS[width])), ...feed(4), ...cut(),
]);

/** @returns {Uint8Array} only the drawer */
export const drawerBytes = () => Uint8Array.from([...start(), ...kick()]);
