import { isChecked } from '../kernel/kernel.js';
import { bars128, setsOf } from './code128.js';

/**
 * The language of receipt printers (ESC/POS), as far as a till speaks it: text in Windows-1252, bold, large, centred, bar codes, pictures, the cutter, the drawer.
 * Everything here makes bytes; who carries them is a Transport.
 */
const ESC = 0x1b;
const GS = 0x1d;
const WPC1252 = 16;
const LATIN_EXTRAS = new Map([['€', 0x80], ['‚', 0x82], ['„', 0x84], ['…', 0x85], ['‘', 0x91], ['’', 0x92], ['“', 0x93], ['”', 0x94], ['•', 0x95], ['–', 0x2d], ['—', 0x97], ['−', 0x2d], ['×', 0xd7]]);

/** @param {string} text @returns {number[]} a sign the printer has not becomes a question mark */
export const encode = text => [...text.normalize('NFC')].map(sign => {
  const code = sign.codePointAt(0);
  if (code >= 0x20 && code < 0x7f) return code;
  if (LATIN_EXTRAS.has(sign)) return LATIN_EXTRAS.get(sign);
  return code >= 0xa0 && code <= 0xff ? code : 0x3f;
});

export const start = () => [ESC, 0x40, ESC, 0x74, WPC1252];
export const line = text => [...encode(text), 0x0a];
export const bold = on => [ESC, 0x45, on ? 1 : 0];
/** Twice as high, as wide as before. */
export const large = on => [GS, 0x21, on ? 0x01 : 0x00];
export const centred = on => [ESC, 0x61, on ? 1 : 0];
export const feed = lines => [ESC, 0x64, lines];
/** After the paper has moved past the knife, leaving a bridge. */
export const cut = () => [GS, 0x56, 66, 0];
/** The drawer's coil on pin 2 and, for drawers wired the other way, on pin 5: 50 ms on, 250 ms off. */
export const kick = () => [ESC, 0x70, 0, 25, 125, ESC, 0x70, 1, 25, 125];

/** Dots of a module: of thinner bars a thermal head runs two together, and many printers take no less. The white of the paper beside the head is room enough around them. */
const MODULE = 2;
const QUIET = 10; // modules
const LADDER = 8; // bytes: eight millimetres

const setOf = ({ set, text }) => [0x7b, set.charCodeAt(0), ...(set === 'C' ? text.match(/../g).map(Number) : encode(text))];

/** Up the paper instead of across it: whatever the roll, it has room. Who scans turns the slip. */
const ladder = runs => {
  const rows = [QUIET, ...runs, QUIET].flatMap((modules, at) => new Array(modules * MODULE).fill(at % 2 ? 0xff : 0));
  return [...picture({ width: LADDER * 8, height: rows.length, bits: rows.flatMap(row => new Array(LADDER).fill(row)) }), 0x0a];
};

/** Code 128 of capital letters, digits and hyphens, with its text below. @param {number} dots as wide as the head: what is wider printers leave out */
export const barcode = (code, dots) => {
  const runs = bars128(code);
  if (runs.reduce((sum, run) => sum + run, 0) * MODULE > dots) return [...ladder(runs), ...encode(code)];
  const bytes = setsOf(code).flatMap(setOf);
  return [GS, 0x48, 2, GS, 0x68, 80, GS, 0x77, MODULE, GS, 0x6b, 73, bytes.length, ...bytes];
};

const RETAIL = { 8: 68, 12: 65, 13: 67 };

/** The symbol of a GTIN as shops print it, with its digits below. @returns {number[]|null} null when it is none */
export const retailBars = code => (RETAIL[code.length] && /^\d+$/.test(code) && isChecked(code) ? [GS, 0x48, 2, GS, 0x68, 70, GS, 0x77, MODULE, GS, 0x6b, RETAIL[code.length], code.length, ...encode(code)] : null);

/** A picture of black dots. @param {{width: number, height: number, bits: number[]}} picture width a multiple of 8, rows of width / 8 bytes */
export const picture = ({ width, height, bits }) => [GS, 0x76, 0x30, 0, (width / 8) & 255, (width / 8) >> 8, height & 255, height >> 8, ...bits];

/** Dark enough becomes a dot. @param {{width: number, height: number, data: Uint8ClampedArray}} image RGBA @returns {{width: number, height: number, bits: number[]}} */
export const dotsOf = ({ width, height, data }) => {
  const wide = Math.ceil(width / 8) * 8;
  const bits = new Array((wide / 8) * height).fill(0);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = (y * width + x) * 4;
      const bright = (data[at] * 299 + data[at + 1] * 587 + data[at + 2] * 114) / 1000;
      if (data[at + 3] > 127 && bright < 128) bits[y * (wide / 8) + (x >> 3)] |= 0x80 >> (x & 7);
    }
  }
  return { width: wide, height, bits };
};

/** A code of dark and light modules, each a square of dots, so that printers without codes of their own print it too. @param {string[]} rows of 0 and 1 */
export const modulesPicture = (rows, dots) => {
  const width = Math.ceil((rows.length * dots) / 8) * 8;
  const bytes = width / 8;
  const bits = rows.flatMap(row => {
    const wide = new Array(bytes).fill(0);
    for (let x = 0; x < rows.length * dots; x++) if (row[Math.floor(x / dots)] === '1') wide[x >> 3] |= 0x80 >> (x & 7);
    return Array.from({ length: dots }, () => wide).flat();
  });
  return { width, height: rows.length * dots, bits };
};
