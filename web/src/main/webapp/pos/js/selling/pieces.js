import { readGs1 } from '../catalogue/catalogue.js';

/** Pieces of a receipt's lines that are told apart by serial: what comes back is what this line sold and did not get back yet. */

/** @param {{serial?: string, serials?: string[]}} line of a sale or of a return @returns {string[]} */
export const serialsOf = ({ serial, serials = serial ? [serial] : [] }) => serials;

/** Of a sale's line by the journal alone. @param {object} line @param {object[]} backs lines of returns of it @returns {{serials?: string[], serialsBack?: string[]}} those that may still come back, and those that did; nothing where it told none */
export const piecesLeft = (line, backs) => {
  const sold = serialsOf(line);
  if (!sold.length) return {};
  const back = new Set(backs.flatMap(serialsOf));
  return { serials: sold.filter(serial => !back.has(serial)), serialsBack: sold.filter(serial => back.has(serial)) };
};

const left = ({ quantity, returned }) => Math.max(0, quantity - returned);

/** @param {object} line of an original @param {number} back thousandths of it @returns {{least: number, most: number}} how many serials are told with them; a carton has several */
export const serialsWith = (line, back) => {
  const open = line.serials ?? [];
  if (!left(line) || !open.length) return { least: 0, most: 0 };
  const share = open.length * Math.min(back, left(line)) / left(line);
  return { least: Math.floor(share), most: Math.ceil(share) };
};

/** @returns {number} thousandths of the line that come back with so many of its serials; whole units only */
export const quantityWith = (line, told) => (told === line.serials.length ? left(line) : Math.floor(left(line) * told / line.serials.length / 1000) * 1000);

/** @param {string} code typed, or as it was scanned @returns {string} */
export const serialIn = code => readGs1(code)?.serial ?? code.trim();

/**
 * @param {{lines: object[]}} original @param {string} serial @param {(line: object) => string[]} told what was told so far of a line
 * @returns {{line: object|null, key: string|null}} the line that sold it, else key of the sentence why it does not come back
 */
export const lineOf = (original, serial, told) => {
  const line = original.lines.find(one => one.serials?.includes(serial) && !told(one).includes(serial));
  if (line) return { line, key: null };
  const has = list => original.lines.some(one => list(one).includes(serial));
  return { line: null, key: has(told) ? 'return.serialTwice' : has(one => one.serialsBack ?? []) ? 'return.serialBack' : 'return.serialUnsold' };
};
