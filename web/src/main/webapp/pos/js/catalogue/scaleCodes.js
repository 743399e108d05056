import { isChecked } from '../kernel/kernel.js';

const power = digits => 10 ** digits;

/**
 * Codes printed by a shop's own scale: thirteen digits that begin with 20 to 29 and carry weight or price.
 * @typedef {{prefix: string, kind: "weight"|"price", itemDigits: number, valueDigits: number, decimals: number}} Layout
 * @param {string} code @param {Layout[]} layouts of the shop
 * @returns {{item: string, weight: number|null, amount: number|null, valid: boolean}|null} thousandths or cents; null when it is no such code
 */
export const readScaleCode = (code, layouts) => {
  const layout = /^\d{13}$/.test(code) && layouts.find(one => code.startsWith(one.prefix) && one.prefix.length + one.itemDigits + one.valueDigits === 12);
  if (!layout) return null;
  const from = layout.prefix.length;
  const value = Number(code.slice(from + layout.itemDigits, 12));
  const weighs = layout.kind.toLowerCase() === 'weight';
  return {
    item: code.slice(from, from + layout.itemDigits),
    weight: weighs ? value * power(3 - layout.decimals) : null,
    amount: weighs ? null : value * power(2 - layout.decimals),
    valid: isChecked(code),
  };
};
