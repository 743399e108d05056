import { unitsIn } from './elsewhere.js';

/**
 * How much of something the owner wants one customer to have at most: warned of after every change, never refused.
 * @param {{text: Function, nameOf: (thing: object) => string, cart: () => {lines: object[]}, factorOf: (sku: string, unit: string) => number}} parts
 * @returns {(product: object|null) => string|null} what is to be heeded where all lines of it together, packs as what they hold, are more
 */
export const createLimit = ({ text, nameOf, cart, factorOf }) => product => {
  const most = product?.maxQuantity;
  if (!most) return null;
  const sum = cart().lines.filter(line => line.sku === product.id).reduce((total, line) => total + unitsIn(line, factorOf), 0);
  return sum > most ? text('pick.tooMany', { name: nameOf(product), most: most / 1000 }) : null;
};

/** One warning for all there is to heed: the next would wipe out the last. @param {(sentence: string) => void} warn @param {(string|null|undefined|false)[]} sentences */
export const heedAll = (warn, sentences) => {
  const words = sentences.filter(Boolean).join(' ');
  if (words) warn(words);
};
