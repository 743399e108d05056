import { isChecked } from '../kernel/kernel.js';
import { linkOf } from './digitalLink.js';

const SEPARATOR = '\u001d'; // FNC1 as scanners and cameras type it
const SYMBOLOGIES = /^\](?:C1|d2|Q3|e0)/;
// Application identifiers (GS1 General Specifications, section 3): how many signs follow; 0 to -n: up to n, ended by a separator.
const LENGTHS = [
  [/^00/, 18], [/^0[12]/, 14], [/^1[1-35-7]/, 6], [/^20/, 2], [/^10|^2[12]/, -20], [/^3[07]/, -8],
  [/^24[01]|^25[01]|^400/, -30], [/^41[0-7]/, 13], [/^42[0]/, -20], [/^422/, 3],
];
const LONG = [[/^3[1-6]\d\d/, 6], [/^39[02]\d/, -15], [/^39[13]\d/, -18], [/^7003/, 10]];

const identifierOf = text => {
  const long = LONG.find(([shape]) => shape.test(text));
  if (long) return [text.slice(0, 4), long[1]];
  const short = LENGTHS.find(([shape]) => shape.test(text));
  return short ? [/^(24|25|4)/.test(text) ? text.slice(0, 3) : text.slice(0, 2), short[1]] : null;
};

/** @returns {Map<string, string>|null} values by identifier; null when it is no element string */
const elementsOf = code => {
  const found = new Map();
  let rest = code;
  while (rest) {
    if (rest[0] === SEPARATOR) {
      rest = rest.slice(1);
      continue;
    }
    const known = identifierOf(rest);
    if (!known) return null;
    const [identifier, length] = known;
    const body = rest.slice(identifier.length);
    const stop = body.indexOf(SEPARATOR);
    const value = length > 0 ? body.slice(0, length) : body.slice(0, stop < 0 ? undefined : stop);
    if (!value || found.has(identifier) || (length > 0 ? !(new RegExp(`^\\d{${length}}$`)).test(value) : value.length > -length)) return null;
    found.set(identifier, value);
    rest = body.slice(value.length);
  }
  return found;
};

/** Of an address only what we know is read; what it says wrongly makes it none. */
const linked = link => {
  const parts = link.filter(([name]) => identifierOf(`${name}0`)?.[0] === name);
  const elements = elementsOf(parts.map(([name, value]) => `${SEPARATOR}${name}${value}`).join(''));
  return elements?.size === parts.length ? elements : null;
};

const scaled = (digits, decimals, places) => {
  const value = Number(digits) * 10 ** (places - decimals);
  return Number.isSafeInteger(Math.round(value)) ? Math.round(value) : null;
};

/** A day 00 is the month's last. */
const dayOf = yymmdd => {
  if (!/^\d{2}(0[1-9]|1[0-2])\d{2}$/.test(yymmdd ?? '')) return null;
  const [year, month, day] = [2000 + Number(yymmdd.slice(0, 2)), Number(yymmdd.slice(2, 4)), Number(yymmdd.slice(4))];
  const date = new Date(Date.UTC(year, day ? month - 1 : month, day));
  return date.getUTCMonth() === month - 1 ? date.toISOString().slice(0, 10) : null;
};

/** A GTIN-14 as shorter codes write it. @returns {string[]} the longest first */
const spellings = gtin => [gtin, ...[1, 2, 6].filter(zeros => gtin.startsWith('0'.repeat(zeros))).map(zeros => gtin.slice(zeros))];

/**
 * What a GS1-128 or DataMatrix code or a GS1 Digital Link says of goods.
 * @param {string} code as scanned, with or without its symbology; or as printed below it, in brackets; or a web address
 * @returns {{codes: string[], batch: string|null, serial: string|null, expiry: string|null, weight: number|null, amount: number|null}|null}
 *   codes: spellings of the GTIN; weight thousandths of a kilogram, amount cents; null when it is no such code
 */
export const readGs1 = code => {
  const link = linkOf(code.trim());
  const typed = code.trim().replace(/\((\d{2,4})\)/g, `${SEPARATOR}$1`);
  const marked = SYMBOLOGIES.test(typed) || typed.startsWith(SEPARATOR);
  const plain = typed.replace(SYMBOLOGIES, '');
  if (!link && !marked && !/^01\d{14}./.test(plain)) return null;
  const elements = link ? linked(link) : elementsOf(plain);
  const gtin = elements?.get('01') ?? elements?.get('02');
  if (!gtin || !isChecked(gtin)) return null;
  const weigh = [...elements].find(([identifier]) => /^310[0-5]$/.test(identifier));
  const pay = [...elements].find(([identifier]) => /^392\d$/.test(identifier));
  if (pay && !/^\d+$/.test(pay[1])) return null;
  return {
    codes: spellings(gtin),
    batch: elements.get('10') ?? null,
    serial: elements.get('21') ?? null,
    expiry: dayOf(elements.get('17') ?? elements.get('15')),
    weight: weigh ? scaled(weigh[1], Number(weigh[0][3]), 3) : null,
    amount: pay ? scaled(pay[1], Number(pay[0][3]), 2) : null,
  };
};
