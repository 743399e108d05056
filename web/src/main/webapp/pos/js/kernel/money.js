/** Amounts are whole cents, quantities whole thousandths. Nothing here multiplies a price: that is the engine's work. */

const grouped = digits => digits.replace(/\B(?=(\d{3})+$)/g, ',');

/** @param {number} cents @returns {string} such as "1,250.00" */
export const formatMoney = cents => {
  const whole = Math.abs(cents);
  const text = `${grouped(String(Math.trunc(whole / 100)))}.${String(whole % 100).padStart(2, '0')}`;
  return cents < 0 ? `-${text}` : text;
};

/** @param {string} text as a person types it @returns {number|null} cents, null when it is no amount */
export const parseMoney = text => {
  const typed = /^(\d{1,9})(?:\.(\d{1,2}))?$/.exec(text.replace(/[\s,]/g, ''));
  return typed ? Number(typed[1]) * 100 + Number((typed[2] ?? '').padEnd(2, '0')) : null;
};

/** What one of something is, and what stands behind so much of it. Any other word is a pack's. */
const UNITS = { EA: '', KG: 'kg', G: 'g', L: 'L', ML: 'ml', M: 'm', CM: 'cm', M2: 'm²', M3: 'm³' };

/** The goods' own unit, no pack of them. */
export const isOwnUnit = unit => unit in UNITS;

/** Weighed, poured or cut: any number of thousandths may be sold. */
export const isMeasured = unit => isOwnUnit(unit) && unit !== 'EA';

export const symbolOf = unit => UNITS[unit] ?? unit;

/** The same on paper behind a number; nothing behind a number of pieces. */
export const behind = unit => (unit === 'EA' ? '' : ` ${symbolOf(unit)}`);

/** @param {number} thousandths @param {string} unit @returns {string} "2" for pieces, "0.500" for measures */
export const formatQuantity = (thousandths, unit) => {
  const rest = thousandths % 1000;
  const whole = grouped(String(Math.trunc(thousandths / 1000)));
  return isMeasured(unit) || rest !== 0 ? `${whole}.${String(rest).padStart(3, '0')}` : whole;
};

/** @returns {number|null} thousandths; pieces refuse decimals, nothing below one thousandth or above 9,999.999 passes */
export const parseQuantity = (text, unit) => {
  const typed = /^(\d{0,4})(?:[.,](\d{1,3}))?$/.exec(text.trim());
  if (!typed || (!typed[1] && !typed[2]) || (typed[2] && !isMeasured(unit))) return null;
  const thousandths = Number(typed[1] || 0) * 1000 + Number((typed[2] ?? '').padEnd(3, '0'));
  return thousandths > 0 ? thousandths : null;
};
