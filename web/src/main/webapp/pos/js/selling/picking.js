import { formatMoney, isMeasured, nairobiDay } from '../kernel/kernel.js';
import { unitOfCode } from '../catalogue/catalogue.js';
import { quantityFor } from '../pricing/pricing.js';
import { heedAll } from './limit.js';
import { isInACart, keepable, labelOf, wantedOf } from './marks.js';

const ONE = 1000;
const EXPIRED = 'EXPIRED_GOODS';
const MOST_SERIALS = 200; // nobody reads more off one carton

/**
 * What happens when goods were scanned, found or tapped: how many, of which unit, for how much, and what there is to heed.
 * @param {{text: Function, checkout: object, nameOf: Function, refuse: (sentence: string) => void, warn: (sentence: string) => void, added: (quantity: number) => void,
 *   weigh: (product: object, take: (thousandths: number) => void, byValue: (cents: number) => void) => void, ofAge: (product: object) => Promise<boolean>,
 *   mark: (product: object, wanted: string, take: (label: object) => void, without: () => void, told?: {serials: string[], of: number}) => void}} parts
 *   short: what the shop says when there is not so much, see createShortage; lacking: puts it into words; over: what there is to heed of how much a customer may have, see createLimit; weigh: asks for weight or money; ofAge: asks whether the customer is old enough; batches: what lies here of these goods, see createStockDesk; askApproval: a colleague's word for what is expired;
 *   mark: asks which batch or piece it is; told: the pieces of this pack that are told already
 */
export const createPicking = ({ text, checkout, nameOf, refuse, warn, added, weigh, ofAge, mark, short = () => null, lacking = () => '', over = () => null, now = () => Date.now(),
  batches = async () => [], askApproval = async () => null, cashier = () => null }) => {
  let oldEnough = { sale: null, age: 0 };

  /** What a label tells beyond the goods stands on the line, and on the receipt. */
  const noteOf = ({ batch, expiry, serial, serials = serial ? [serial] : [] }) => [batch && batch !== expiry && text('pick.batch', { batch }), serials.length && text('pick.serial', { serial: serials.join(', ') }), expiry && text('pick.expiry', { day: expiry })].filter(Boolean).join(' · ') || undefined;
  const ring = (product, { quantity, code, fixedTotal, label }) => {
    const lack = short({ sku: product.id, unit: product.unit, quantity });
    if (lack?.block) return refuse(lacking(product, lack));
    const refusal = checkout.add(product, { quantity, barcode: code, fixedTotal, note: noteOf(label), batch: label.batch, serial: label.serial, serials: label.serials });
    if (refusal) return refuse(text(refusal, { name: nameOf(product) }));
    added(quantity);
    return heedAll(warn, [lack && lacking(product, lack), over(product)]);
  };
  /** A colleague's word is about a batch, however many pieces of it are lines of their own. */
  const saidBefore = (product, { batch }) => {
    const { lines, approvals = [] } = checkout.state.get().sale;
    return approvals.find(({ action, line }) => action === EXPIRED && lines[line - 1]?.sku === product.id && lines[line - 1].batch === batch);
  };
  /** @returns {Promise<boolean>} whether it was sold: what is expired is refused, with and without a network, unless a colleague says so of this batch */
  const ringExpired = async (product, how) => {
    const day = how.label.expiry;
    const asked = cashier()?.id;
    const approval = saidBefore(product, how.label) ?? await askApproval({ action: EXPIRED, detail: text('pick.expiredAsk', { name: nameOf(product), day }), line: null });
    if (!approval) {
      refuse(text('pick.expired', { name: nameOf(product), day }));
      return false;
    }
    const before = checkout.state.get().sale;
    ring(product, how);
    const { lines, selected, approvals = [] } = checkout.state.get().sale;
    const line = selected + 1;
    if (lines !== before.lines && !approvals.some(one => one.action === EXPIRED && one.line === line)) checkout.approved({ asked, ...approval, line });
    return true;
  };
  /** @returns {Promise<boolean>|undefined} a promise where somebody is asked first */
  const put = (product, how) => (how.label.expiry && how.label.expiry < nairobiDay(now()) ? ringExpired(product, how) : ring(product, how));
  /** The next piece, unless this one was refused for its day. */
  const after = (done, next) => (done instanceof Promise ? done.then(sold => (sold ? next() : undefined)) : next());
  /** A pack is one line at its own price, with the serials of all it holds: each is asked for. */
  const packs = (product, { label, ...how }) => {
    const serials = [];
    const of = Math.min(MOST_SERIALS, Math.floor(product.factor / ONE));
    const done = () => after(put(product, { ...how, quantity: ONE, label: { ...label, serial: undefined, ...(serials.length && { serials }) } }),
      () => (how.quantity > ONE ? packs(product, { ...how, quantity: how.quantity - ONE, label }) : undefined));
    const ask = () => mark(product, 'serial', ({ serial }) => (serials.push(serial) < of ? ask() : done()), done, { serials, of });
    return ask();
  };
  /** Every piece with a serial is a line of its own, asked for one after the other; a batch is asked for once for all of the line. */
  const add = (product, { label: told = {}, ...how }) => {
    const lack = short({ sku: product.id, unit: product.unit, quantity: how.quantity });
    if (lack?.block) return refuse(lacking(product, lack)); // nobody is asked which piece of what is not sold
    const label = labelOf(product, keepable(told));
    const wanted = wantedOf(product, label);
    const pieces = product.track?.includes('serial');
    if (pieces && product.packed) return packs(product, { ...how, label });
    if (pieces && label.serial && isInACart(checkout.state.get().carts.sales, product.id, label.serial)) return refuse(text('mark.inCart', { serial: label.serial }));
    if (!wanted && !(pieces && how.quantity > ONE)) return put(product, { ...how, label });
    if (!pieces) return mark(product, wanted, more => put(product, { ...how, label: { ...label, ...more } }), () => put(product, { ...how, label }));
    const piece = left => {
      const go = more => after(put(product, { ...how, quantity: ONE, label: { ...label, ...more } }), () => (left > ONE ? piece(left - ONE) : undefined));
      return mark(product, 'serial', go, () => put(product, { ...how, quantity: left, label: { ...label, serial: undefined } }));
    };
    if (wanted) return piece(how.quantity);
    return after(put(product, { ...how, quantity: ONE, label }), () => piece(how.quantity - ONE));
  };
  const forAmount = (product, amount, code, label) => {
    if (!(product.price > 0)) return refuse(text('sale.noPrice', { name: nameOf(product) }));
    if (!isMeasured(product.unit) && !product.kadogo) return refuse(text('pick.notByValue', { name: nameOf(product) }));
    return add(product, { quantity: quantityFor(amount, product.price), code, fixedTotal: amount, label });
  };
  const take = (product, { code, quantity, amount, ...label }) => {
    if (amount !== null && quantity !== null) return add(product, { quantity, code, fixedTotal: amount, label });
    if (amount !== null) return forAmount(product, amount, code, label);
    if (quantity === null && isMeasured(product.unit)) {
      return weigh(product, weight => add(product, { quantity: weight, code, label }), money => forAmount(product, money, code, label));
    }
    if (quantity !== null && quantity % 1000 && !isMeasured(product.unit)) return refuse(text('quantity.badPieces'));
    return add(product, { quantity: quantity ?? 1000, code, label });
  };

  /** A label that tells its batch alone is expired as well. */
  const dated = async (product, how) => {
    const known = (await batches(product.id)).find(one => one.batch === how.batch);
    return known?.expiry ? { ...how, expiry: known.expiry } : how;
  };

  /** @param {object} product @param {{code: string|null, quantity: number|null, amount: number|null}} told see createScanBox */
  return async (product, told) => {
    const how = told.batch && !told.expiry ? await dated(product, told) : told;
    const unit = unitOfCode(product, how.code);
    const sold = unit.unit === product.unit ? product : { ...product, unit: unit.unit, price: unit.price, factor: unit.factor, packed: true };
    const { id } = checkout.state.get().sale;
    const known = id !== null && oldEnough.sale === id && oldEnough.age >= (product.ageLimit ?? 0);
    if (product.ageLimit && !known) {
      if (!await ofAge(product)) return refuse(text('pick.tooYoung', { name: nameOf(product), price: formatMoney(product.price) }));
      take(sold, how);
      oldEnough = { sale: checkout.state.get().sale.id, age: product.ageLimit };
      return undefined;
    }
    return take(sold, how);
  };
};
