import { isMeasured } from '../kernel/kernel.js';

/**
 * The sale being rung. Values only: every verb gives back a new one.
 * @typedef {{sku: string|null, barcode: string|null, name: string, nameSw: string, unit: string, quantity: number, unitPrice: number, taxLetter: string,
 *   fixedTotal?: number, discountPercent?: number, discountAmount?: number, listPrice?: number, priceReason?: string, note?: string, batch?: string, serial?: string, serials?: string[], givers?: Record<string, Giver>, collect?: {branch: string, place: string, available?: number, customer?: string, name?: string, phone?: string}, layaway?: string}} SaleLine
 *   quantity in thousandths of the unit, unitPrice in cents as it was when the line was rung; sku null: not in the price list; fixedTotal: what the line
 *   costs whatever the quantity, in cents; discountPercent in hundredths of a percent; listPrice: what it would have cost, when somebody named another price;
 *   layaway: which goods put aside it pays towards, a shilling a piece; collect: where another branch hands it over, what was free there when it was asked, and who comes: a customer by the number alone, anybody else by name
 * @typedef {{id: string, phone: string, amount: number, state: string, code: string|null, typed: boolean}} SalePayment mobile money asked for or taken for this sale
 * @typedef {{id: string|null, lines: SaleLine[], selected: number, prices: number, payments: SalePayment[], taken?: object[], discount?: Discount, approvals?: object[], givers?: Record<string, Giver>, customer?: {id: string, name: string, groupId: string|null}}} Sale
 *   id: given with the first line; prices: stamp of the changes the last price came from; taken: tenders other than cash and mobile money so far
 * @typedef {{by: string, at: string, ceilings?: number, ceiling?: number, offline: boolean}} Giver who gave what without asking, by action: another may be paid for it; ceiling: what that person took off alone then
 * @typedef {{percent: number, amount: number}} Discount hundredths of a percent, or cents; one of them is 0
 */

const MOST = 9_999_999;

/** @returns {Sale} */
export const emptySale = (id = null) => ({ id, lines: [], selected: -1, prices: 0, payments: [] });

export const selectedLine = sale => sale.lines[sale.selected] ?? null;

const SPECIAL = ['fixedTotal', 'discountPercent', 'discountAmount', 'listPrice', 'serial', 'serials', 'collect'];
const isPlain = line => SPECIAL.every(field => line[field] === undefined);

/** Pieces of the same thing and batch at the same price are one line, a piece or a pack with serials is one; every weighing is a line of its own. */
export const addLine = (sale, product, { quantity, barcode, prices, fixedTotal, note, batch, serial, serials }) => {
  const alone = isMeasured(product.unit) || fixedTotal !== undefined || serial !== undefined || serials !== undefined || product.id === null;
  const at = alone ? -1 : sale.lines.findIndex(line => line.sku === product.id && line.unit === product.unit && line.unitPrice === product.price
    && isPlain(line) && line.note === note && line.batch === batch);
  if (at >= 0) {
    const more = withQuantity({ ...sale, prices }, at, sale.lines[at].quantity + quantity);
    return { ...more, selected: at };
  }
  const line = {
    sku: product.id, barcode, name: product.name, nameSw: product.nameSw, unit: product.unit,
    quantity, unitPrice: product.price, taxLetter: product.taxLetter, ...(fixedTotal !== undefined && { fixedTotal }), ...(note !== undefined && { note }),
    ...(batch && { batch }), ...(serial && { serial }), ...(serials && { serials }), ...(product.layaway && { layaway: product.layaway }),
  };
  return { ...sale, lines: [...sale.lines, line], selected: sale.lines.length, prices };
};

const changed = (sale, at, line) => ({ ...sale, lines: sale.lines.map((one, i) => (i === at ? line : one)) });

/** A line without what is undefined, so that it can be told from others. */
const tidy = line => Object.fromEntries(Object.entries(line).filter(([, value]) => value !== undefined));

/** A new quantity ends a total that was named. @returns {Sale} unchanged when the quantity is none a line can have */
export const withQuantity = (sale, at, quantity, fixedTotal) => (quantity < 1 || quantity > MOST || !sale.lines[at] ? sale
  : changed(sale, at, tidy({ ...sale.lines[at], quantity, fixedTotal })));

/** @param {{note?: string, discountPercent?: number, discountAmount?: number}} more a value of undefined takes away */
export const withMore = (sale, at, more) => (sale.lines[at] ? changed(sale, at, tidy({ ...sale.lines[at], ...more })) : sale);

/** Another price than the list's; naming the list price again ends it. */
export const withPrice = (sale, at, unitPrice, reason) => {
  const line = sale.lines[at];
  const listPrice = line.listPrice ?? line.unitPrice;
  const back = unitPrice === listPrice;
  return withMore(sale, at, { unitPrice, listPrice: back ? undefined : listPrice, priceReason: back ? undefined : reason, fixedTotal: undefined });
};

/** The same goods by the piece, dozen or carton: as many as before of the other unit. */
export const withUnit = (sale, at, { unit, price }) =>
  withMore(sale, at, { unit, unitPrice: price, fixedTotal: undefined, listPrice: undefined, priceReason: undefined });

/** @param {string} code of a coupon */
export const withCoupon = (sale, code) => ({ ...sale, coupons: [...(sale.coupons ?? []), code] });
export const withoutCoupon = (sale, code) => ({ ...sale, coupons: (sale.coupons ?? []).filter(one => one !== code) });

/** @param {Discount|undefined} discount on the whole sale */
export const withDiscount = (sale, discount) => ({ ...sale, discount });

/** The customer is let off what the shop asks for service; without a reason it is asked again, and what was approved about it is over. */
export const withWaiver = (sale, reason) => ({
  ...sale, waived: reason, ...(!reason && sale.approvals && { approvals: sale.approvals.filter(({ action }) => action !== 'SERVICE_CHARGE') }),
});

/** @param {string} action @param {number|null} line null: the whole sale @param {Giver|undefined} giver undefined: nobody any more by the own right */
export const withGiver = (sale, { action, line }, giver) => {
  const given = of => (giver || of.givers?.[action] ? { ...of, givers: tidy({ ...of.givers, [action]: giver }) } : of);
  if (!line) return given(sale);
  return sale.lines[line - 1] ? changed(sale, line - 1, given(sale.lines[line - 1])) : sale;
};

/** What a colleague allowed, the cashier did not give. */
export const withApproval = (sale, approval) => withGiver({ ...sale, approvals: [...(sale.approvals ?? []), approval] }, approval, undefined);

/** What was approved for a line moves with it. */
export const withoutLine = (sale, at) => {
  const lines = sale.lines.filter((line, i) => i !== at);
  const approvals = (sale.approvals ?? []).filter(({ line }) => line !== at + 1)
    .map(approval => (approval.line > at + 1 ? { ...approval, line: approval.line - 1 } : approval));
  return { ...sale, lines, selected: Math.min(at, lines.length - 1), ...(sale.approvals && { approvals }) };
};

/** An empty cart forgets the money that came in for it. */
export const isLastForMoney = ({ lines, selected, payments, taken }) => lines.length === 1 && selected === 0
  && Boolean(payments?.some(({ state }) => state === 'PAID') || taken?.length);

/** Takes the selected line out. @returns {object|null} left: the sale without it; whole: all of the sale, where it was the last line; null where none is selected */
export const takenOut = sale => {
  const at = sale.selected;
  if (at < 0 || at >= sale.lines.length) return null;
  const left = withoutLine(sale, at);
  const approvals = (sale.approvals ?? []).filter(({ line }) => line === at + 1);
  return { id: sale.id, line: sale.lines[at], at, approvals, left: left.lines.length ? left : emptySale(), ...(!left.lines.length && { whole: sale }) };
};

/** Puts it where it was, with what a colleague had approved about it. @param {object} taken see takenOut @returns {Sale} the same where it is another sale */
export const withLineAgain = (sale, { id, line, at, approvals, whole }) => {
  if (whole && !sale.lines.length && !sale.id) return whole;
  if (sale.id !== id || !sale.lines.length) return sale;
  const place = Math.min(at, sale.lines.length);
  const moved = (sale.approvals ?? []).map(approval => (approval.line > place ? { ...approval, line: approval.line + 1 } : approval));
  const all = [...moved, ...approvals.map(approval => ({ ...approval, line: place + 1 }))];
  return { ...sale, lines: [...sale.lines.slice(0, place), line, ...sale.lines.slice(place)], selected: place, ...(all.length && { approvals: all }) };
};

/** @param {SalePayment} payment as it stands now; one known before is replaced */
export const withPayment = (sale, payment) => {
  const known = sale.payments ?? [];
  const at = known.findIndex(one => one.id === payment.id);
  return { ...sale, payments: at < 0 ? [...known, payment] : known.map((one, i) => (i === at ? { ...one, ...payment } : one)) };
};

export const selecting = (sale, at) => ({ ...sale, selected: Math.max(-1, Math.min(at, sale.lines.length - 1)) });
