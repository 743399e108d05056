/**
 * What the shop says when more is sold than this till knows to be there, by what it knew at a moment and what was sold here since.
 * Kits and services lie on no shelf; goods that never moved are told of only where nothing may be sold that did not come in.
 * @param {{rule: () => "ALLOW"|"WARN"|"BLOCK", left: (sku: string) => {onHand: number|null, at: string}|null, cart: () => object[], product: (sku: string) => object|null,
 *   factorOf: (sku: string, unit: string) => number}} parts left: thousandths, null for goods that never moved; all of it null where nothing is known
 * @returns {(asked: {sku: string|null, unit: string, quantity: number, instead?: object}) => {block: boolean, left: number, at: string}|null} instead: the line that is to become this
 */
export const createShortage = ({ rule, left, cart, product, factorOf }) => ({ sku, unit, quantity, instead }) => {
  const said = rule();
  const goods = said === 'ALLOW' || !sku ? null : product(sku);
  if (!goods || goods.kit || goods.service) return null;
  const known = left(sku);
  if (!known || (known.onHand === null && said !== 'BLOCK')) return null;
  const units = line => Math.round((line.quantity * factorOf(sku, line.unit)) / 1000);
  const others = cart().filter(line => line.sku === sku && line !== instead).reduce((sum, line) => sum + units(line), 0);
  if (others + units({ unit, quantity }) <= (known.onHand ?? 0)) return null;
  return { block: said === 'BLOCK', left: Math.max(0, known.onHand ?? 0), at: known.at };
};
