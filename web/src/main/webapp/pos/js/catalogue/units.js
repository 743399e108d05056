import { gtinOf } from '../kernel/kernel.js';

/** The units a product is sold in: its own first, then its packs. A pack without a price of its own cannot be sold. @returns {{unit: string, price: number, barcodes: string[]}[]} */
export const unitsOf = product => [{ unit: product.unit, price: product.price, barcodes: product.barcodes }, ...(product.units ?? []).filter(unit => unit.price > 0)];

const standsOn = (units, code) => {
  const typed = code?.trim().toUpperCase();
  const standing = form => units.find(unit => typed && unit.barcodes?.some(one => form(one.toUpperCase()) === form(typed)));
  return standing(one => one) ?? standing(gtinOf);
};

/** Any of its barcodes leads to a pack, and it needs no price. @returns {{unit: string, barcodes: string[]}|undefined} nothing where the code is not a pack's */
export const packOfCode = (product, code) => standsOn(product.units ?? [], code);

/** @param {string|null} code as scanned @returns {{unit: string, price: number}} the pack the code stands on, else the product's own unit */
export const unitOfCode = (product, code) => {
  const units = unitsOf(product);
  return standsOn(units, code) ?? units[0];
};
