import { gtinOf } from '../kernel/kernel.js';
import { code128In } from './code128.js';

/** Reads EAN-13, UPC-A, EAN-8 and UPC-E from one row of a picture (widths of bars and spaces: GS1 General Specifications, section 5.2), and Code 128. */

const WIDTHS = ['3211', '2221', '2122', '1411', '1132', '1231', '1114', '1312', '1213', '3112'].map(row => [...row].map(Number));
const MIRRORED = WIDTHS.map(row => [...row].reverse());
// Which of the six left digits are mirrored says the first digit.
const FIRST = ['000000', '001011', '001101', '001110', '010011', '011001', '011100', '010101', '010110', '011010'];
// Of UPC-E they say the check digit; all the other way round where the first digit is a one.
const LAST = ['111000', '110100', '110010', '110001', '101100', '100110', '100011', '101010', '101001', '100101'];
const UPC_E = { runs: 33, modules: 51, digits: 6, quiet: 4 };

/** @param {Uint8Array} row brightness @param {(x: number) => number} limit below it is a bar @returns {number[]} runs, beginning with a space */
const runsOf = (row, limit) => {
  const runs = [0];
  let dark = false;
  for (let x = 0; x < row.length; x++) {
    if (row[x] < limit(x) !== dark) {
      dark = !dark;
      runs.push(0);
    }
    runs[runs.length - 1]++;
  }
  return runs;
};

const distance = (runs, at, module, widths) => {
  let sum = 0;
  for (let i = 0; i < 4; i++) sum += Math.abs(runs[at + i] / module - widths[i]);
  return sum;
};

/** @returns {{digit: number, mirrored: boolean}|null} null when it is like none */
const digitAt = (runs, at) => {
  const module = (runs[at] + runs[at + 1] + runs[at + 2] + runs[at + 3]) / 7;
  let best = { off: 1.7 };
  for (let digit = 0; digit < 10; digit++) {
    const plain = distance(runs, at, module, WIDTHS[digit]);
    const mirrored = distance(runs, at, module, MIRRORED[digit]);
    if (plain < best.off) best = { off: plain, digit, mirrored: false };
    if (mirrored < best.off) best = { off: mirrored, digit, mirrored: true };
  }
  return best.digit === undefined ? null : best;
};

const isGuard = (runs, at, count, module) => {
  for (let i = 0; i < count; i++) if (runs[at + i] < module * 0.4 || runs[at + i] > module * 1.9) return false;
  return true;
};

const checks = digits => digits.reduceRight((sum, digit, at) => sum + digit * ((digits.length - 1 - at) % 2 ? 3 : 1), 0) % 10 === 0;

/** Half the digits each side of the middle guard. @returns {string|null} */
const codeAt = (runs, start, half) => {
  const length = 8 * half + 11;
  if (start + length > runs.length) return null;
  let width = 0;
  for (let i = 0; i < length; i++) width += runs[start + i];
  const module = width / (14 * half + 11);
  if (runs[start - 1] < module * 4 || !isGuard(runs, start, 3, module) || !isGuard(runs, start + 3 + 4 * half, 5, module) || !isGuard(runs, start + length - 3, 3, module)) return null;
  const digits = [];
  for (let n = 0; n < 2 * half; n++) digits.push(digitAt(runs, start + 3 + 4 * n + (n < half ? 0 : 5)));
  if (digits.includes(null) || digits.slice(half).some(one => one.mirrored)) return null;
  const first = half === 6 ? FIRST.indexOf(digits.slice(0, 6).map(one => Number(one.mirrored)).join('')) : null;
  if (first === -1 || (half === 4 && digits.some(one => one.mirrored))) return null;
  const all = [...(first === null ? [] : [first]), ...digits.map(one => one.digit)];
  return checks(all) ? all.join('') : null;
};

/** It is expanded to its long form for its check; quiet on both sides tells it from half an EAN-13. @returns {string|null} */
const shortAt = (runs, start) => {
  if (start + UPC_E.runs > runs.length) return null;
  let width = 0;
  for (let i = 0; i < UPC_E.runs; i++) width += runs[start + i];
  const module = width / UPC_E.modules;
  const after = runs[start + UPC_E.runs] ?? Infinity;
  if (runs[start - 1] < module * UPC_E.quiet || after < module * UPC_E.quiet || !isGuard(runs, start, 3, module) || !isGuard(runs, start + 27, 6, module)) return null;
  const digits = [];
  for (let n = 0; n < UPC_E.digits; n++) digits.push(digitAt(runs, start + 3 + 4 * n));
  if (digits.includes(null)) return null;
  const parity = digits.map(one => Number(one.mirrored)).join('');
  const turned = parity.replace(/./g, one => 1 - one);
  const system = LAST.includes(parity) ? 0 : 1;
  const last = LAST.indexOf(system ? turned : parity);
  const code = `${system}${digits.map(one => one.digit).join('')}${last}`;
  return last >= 0 && gtinOf(code) !== code ? code : null;
};

const shortIn = runs => {
  for (let start = 1; start < runs.length; start += 2) {
    const code = shortAt(runs, start);
    if (code) return code;
  }
  return null;
};

const codeIn = runs => {
  for (let start = 1; start < runs.length; start += 2) {
    const code = codeAt(runs, start, 6) ?? codeAt(runs, start, 4);
    if (code) return code;
  }
  return null;
};

/** The runs of a row left to right and right to left, by one limit for all of it, then by what is around. */
const lookedAt = row => {
  let [least, most] = [255, 0];
  for (const light of row) [least, most] = [Math.min(least, light), Math.max(most, light)];
  if (most - least < 40) return [];
  const reach = Math.max(8, row.length >> 4);
  const sums = new Float64Array(row.length + 1);
  for (let x = 0; x < row.length; x++) sums[x + 1] = sums[x] + row[x];
  const around = x => {
    const [from, to] = [Math.max(0, x - reach), Math.min(row.length, x + reach)];
    return (sums[to] - sums[from]) / (to - from) - 6;
  };
  return [() => (least + most) / 2, around].flatMap(limit => {
    const runs = runsOf(row, limit);
    return [runs, runs.length % 2 ? [...runs].reverse() : [...runs, 0].reverse()];
  });
};

const first = (all, read) => {
  for (const one of all) {
    const code = read(one);
    if (code) return code;
  }
  return null;
};

/** @param {Uint8Array} row brightness of one row, left to right or right to left @returns {string|null} the digits of a GTIN with a check digit of its own */
export const readRow = row => first(lookedAt(row), codeIn);

/** @returns {{sure: string|null, guess: string|null}} a guess checks itself by little, and must be seen twice */
const readBoth = row => {
  const all = lookedAt(row);
  const sure = first(all, codeIn);
  return { sure, guess: sure ? null : first(all, code128In) ?? first(all, shortIn) };
};

const brightness = ({ data }, pixel) => (data[4 * pixel] * 77 + data[4 * pixel + 1] * 150 + data[4 * pixel + 2] * 29) >> 8;

/**
 * Looks along rows, then along columns, from the middle outwards.
 * @param {{data: Uint8ClampedArray, width: number, height: number}} picture red, green, blue and alpha @returns {string|null}
 */
export const readPicture = picture => {
  const { width, height } = picture;
  const guessed = new Set();
  const along = (count, other, pixelAt) => {
    for (let n = 0; n < 40; n++) {
      const at = Math.floor(other / 2 + (n % 2 ? 1 : -1) * Math.ceil(n / 2) * (other / 42));
      if (at < 0 || at >= other) continue;
      const row = new Uint8Array(count);
      for (let i = 0; i < count; i++) row[i] = brightness(picture, pixelAt(i, at));
      const { sure, guess } = readBoth(row);
      if (sure) return sure;
      if (guess && guessed.has(guess)) return guess;
      if (guess) guessed.add(guess);
    }
    return null;
  };
  return along(width, height, (x, y) => y * width + x) ?? along(height, width, (y, x) => y * width + x);
};
