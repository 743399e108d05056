import { takenHere } from './elsewhere.js';

/**
 * What is said of the goods, else of the branch, when more is sold than this till knows to be there, by what it knew at a moment and what was sold here since.
 * Kits and services lie on no shelf; goods that never moved are told of only where nothing may be sold that did not come in.
 * @param {{rule: () => "ALLOW"|"WARN"|"BLOCK", left: (sku: string) => {onHand: number|null, at: string}|null, cart: () => {lines: object[], exchange?: {lines: object[]}}, product: (sku: string) => object|null,
 *   factorOf: (sku: string, unit: string) => number, doubt?: () => void}} parts doubt: told when something is refused, for it may have come in meanwhile; left: thousandths, null for goods that never moved; all of it null where nothing is known; cart: what came back in it lies on the shelf again, unless it is damaged
 * @returns {(asked: {sku: string|null, unit: string, quantity: number, instead?: object}) => {block: boolean, left: number, at: string}|null} instead: the line that is to become this
 */
export const createShortage = ({ rule, left, cart, product, factorOf, doubt = () => {} }) => ({ sku, unit, quantity, instead }) => {
  const goods = sku ? product(sku) : null;
  const said = goods?.belowZero ?? rule();
  if (!goods || said === 'ALLOW' || goods.kit || goods.service) return null;
  const known = left(sku);
  if (!known || (known.onHand === null && said !== 'BLOCK')) return null;
  const units = line => Math.round((line.quantity * factorOf(sku, line.unit)) / 1000);
  const sum = lines => lines.filter(line => line.sku === sku && line !== instead).reduce((total, line) => total + units(line), 0);
  const { lines: all, exchange } = cart();
  const lines = all.filter(takenHere);
  const there = (known.onHand ?? 0) + sum((exchange?.lines ?? []).filter(line => !line.damaged && !line.waits));
  if (sum(lines) + units({ unit, quantity }) <= there) return null;
  const block = said === 'BLOCK';
  if (block) doubt();
  return { block, left: Math.max(0, there), at: known.at };
};
