import { formatMoney, formatQuantity, isMeasured } from '../kernel/kernel.js';
import { quantityFor, shareOf } from '../pricing/pricing.js';
import { unitsOf } from '../catalogue/catalogue.js';
import { beyondElsewhere } from './elsewhere.js';
import { heedAll } from './limit.js';
import { asksColleague, asksRemoval, mayOverridePrice, maySellUnlisted, mayWaiveService } from './allowance.js';

/**
 * What can be done with the selected line and with the sale: every refusal says what to do next, and what a cashier may not do alone
 * is asked of a colleague.
 * @param {{text: Function, checkout: object, product: (id: string) => object|null, cashier: () => object, askApproval: (what: object) => Promise<object|null>,
 *   limits: () => object, askReason: (what: {name: string, amount: number}) => Promise<string|null>, short: Function, lacking: Function, warn: (sentence: string) => void,
 *   nameOf: (thing: object) => string, refuse: (sentence: string) => void, told: (sentence: string) => void, added: (quantity: number) => void}} parts
 *   collectorOf: the name of who collects a line; removed: told what was taken out, while it can be brought back; short: what the shop says when there is not so much, see createShortage; lacking: puts it into words; over: what there is to heed of how much a customer may have, see createLimit
 */
export const createLineActs = ({ text, checkout, product, cashier, askApproval, limits, askReason, nameOf, refuse, told, added, warn = refuse, removed = () => {}, collectorOf = ({ name }) => name, short = () => null, lacking = () => '', over = () => null }) => {
  const lineNumber = () => checkout.state.get().sale.selected + 1;
  const total = () => formatMoney(checkout.state.get().priced.total + (checkout.state.get().deposits?.net ?? 0));

  /** @returns {Promise<boolean>} whether the cashier may, or a colleague said so */
  const allowed = async (may, action, detail, line, more) => {
    if (may) {
      checkout.given({ action, line }, cashier());
      return true;
    }
    const asked = cashier().id;
    const approval = await askApproval({ action, detail, line });
    if (approval) checkout.approved({ ...approval, asked, ...more });
    else refuse(text('approval.without'));
    return Boolean(approval);
  };

  const discountOf = (scope, { percent, amount }) => {
    const { priced, sale } = checkout.state.get();
    const line = priced.lines.find(one => one.line === sale.selected + 1);
    const of = scope === 'line' ? line?.supply ?? 0 : priced.total + priced.basketDiscount;
    return { of, off: percent ? shareOf(of, percent) : amount };
  };

  /**
   * Takes goods out of the cart, with the reason and a colleague's word where the owner wants them.
   * @param {number} part of the line that goes @param {(reason: string|undefined) => void} take not called when nobody says why
   */
  const removing = async (part, take) => {
    const at = checkout.state.get().sale.selected;
    const line = checkout.selected();
    const amount = checkout.costOf(part);
    if (!asksRemoval(limits(), amount) && !asksColleague(limits(), cashier(), amount)) return take(undefined);
    const reason = asksRemoval(limits(), amount) ? await askReason({ name: nameOf(line), amount }) : undefined;
    if (reason === null) return refuse(text('removal.without'));
    if (asksColleague(limits(), cashier(), amount)) {
      const approval = await askApproval({ action: 'VOID_LINE', detail: text('removal.detail', { name: nameOf(line), amount: formatMoney(amount) }), line: null });
      if (!approval) return refuse(text('approval.without'));
      checkout.removalApproved(approval);
    }
    checkout.select(at);
    return take(reason);
  };

  const factorOf = (sku, name) => product(sku)?.units?.find(one => one.unit === name)?.factor ?? 1000;
  /** Its pieces are known one by one. */
  const isTold = line => Boolean(line.serial || line.serials);

  /**
   * The shelf is asked first, then why, then the line becomes what it is to be. What becomes less is never refused for what is not there.
   * @param {{unit?: string, quantity: number, part?: number}} wanted part: what of the line goes; absent: nothing
   * @param {(reason: string|undefined) => boolean} change
   */
  const become = (line, { unit = line.unit, quantity, part }, change) => {
    const elsewhere = part === undefined ? beyondElsewhere(checkout.state.get().sale.lines, line, { unit, quantity }, factorOf) : null;
    if (elsewhere !== null) return refuse(text('collect.tooMuch', { branch: line.collect.place, left: formatQuantity(elsewhere, product(line.sku)?.unit ?? line.unit) }));
    const lack = line.collect ? null : short({ sku: line.sku, unit, quantity, instead: line });
    if (lack?.block && part === undefined) return refuse(lacking(line, lack));
    const turn = reason => {
      if (!change(reason)) return unit === line.unit ? refuse(text('sale.quantityTooBig', { name: nameOf(line) })) : undefined;
      added(checkout.selected().quantity);
      return heedAll(warn, [lack && lacking(line, lack), over(product(line.sku))]);
    };
    return part === undefined ? turn() : removing(part, turn);
  };
  const becomeSoMuch = (line, quantity, fixedTotal) => {
    if (line.layaway) return refuse(text('layaway.fixed'));
    if (isTold(line) && quantity > 1000) return refuse(text('mark.onePiece', { name: nameOf(line) }));
    const part = quantity > 0 && quantity < line.quantity ? (line.quantity - quantity) / line.quantity : undefined;
    return become(line, { quantity, part }, reason => checkout.setQuantity(quantity, fixedTotal, reason));
  };

  const setCollect = collect => {
    const line = checkout.selected();
    const lack = collect ? null : short({ sku: line.sku, unit: line.unit, quantity: line.quantity });
    if (lack?.block) return refuse(lacking(line, lack));
    checkout.setCollect(collect);
    told(collect ? text('collect.at', { branch: collect.place, name: collectorOf(collect) }) : text('collect.along', { name: nameOf(line) }));
    return lack && warn(lacking(line, lack));
  };

  return {
    units: line => unitsOf(product(line.sku) ?? { unit: line.unit, price: line.listPrice ?? line.unitPrice, barcodes: [] }),
    isByValue: line => isMeasured(line.unit) || product(line.sku)?.kadogo === true,

    changeBy(by) {
      const line = checkout.selected();
      if (!line || isMeasured(line.unit)) return undefined;
      return line.quantity + by < 1000 ? refuse(text('cart.lastOne')) : becomeSoMuch(line, line.quantity + by);
    },
    setQuantity(quantity) {
      const line = checkout.selected();
      if (!line) return refuse(text('cart.chooseFirst'));
      if (quantity % 1000 && !isMeasured(line.unit)) return refuse(text('quantity.badPieces'));
      return becomeSoMuch(line, quantity);
    },
    /** "20 shillings of sugar": the money is exact, the quantity follows. */
    byValue(amount) {
      const line = checkout.selected();
      return becomeSoMuch(line, quantityFor(amount, line.unitPrice), amount);
    },
    /** @param {object} taken what was removed a moment ago */
    bringBack(taken) {
      if (!checkout.bringBack(taken)) return refuse(text('cart.backGone'));
      told(text('cart.broughtBack', { name: nameOf(taken.line), total: total() }));
      return heedAll(warn, [over(product(taken.line.sku))]);
    },
    remove() {
      const line = checkout.selected();
      if (!line || checkout.holdsMoney()) return line && refuse(text('cart.holdsMoney'));
      return removing(1, reason => {
        removed(checkout.remove(reason), nameOf(line));
        told(text('cart.removed', { name: nameOf(line), total: total() }));
      });
    },
    /** A carton that becomes a piece takes out the others. */
    setUnit(unit) {
      const line = checkout.selected();
      if ((isTold(line) || product(line.sku)?.track?.includes('serial')) && unit.unit !== line.unit) return refuse(text('mark.onePiece', { name: nameOf(line) }));
      const less = Math.round(line.quantity * (factorOf(line.sku, line.unit) - factorOf(line.sku, unit.unit)) / 1000);
      const { supply } = checkout.state.get().priced.lines.find(one => one.line === lineNumber());
      const part = less > 0 ? Math.max(0, 1 - unit.price * line.quantity / 1000 / supply) : undefined;
      return become(line, { unit: unit.unit, quantity: line.quantity, part }, reason => checkout.setUnit(unit, less, reason, part));
    },
    /** @param {object|undefined} collect see SaleLine; what is taken along after all must lie here */
    setCollect,
    /** All of it leaves this shelf after all. */
    takeAlong: () => checkout.state.get().sale.lines.forEach((line, at) => {
      if (!line.collect) return;
      checkout.select(at);
      setCollect(undefined);
    }),
    setNote: words => checkout.setNote(words) && told(text('line.noted', { name: nameOf(checkout.selected()) })),
    async setPrice(cents, reason) {
      const line = checkout.selected();
      const detail = text('price.detail', { name: nameOf(line), from: formatMoney(line.listPrice ?? line.unitPrice), to: formatMoney(cents) });
      const at = lineNumber();
      if (!await allowed(mayOverridePrice(cashier()), 'PRICE_OVERRIDE', detail, at)) return;
      checkout.select(at - 1);
      checkout.setPrice(cents, reason);
      told(text('price.changed', { name: nameOf(line), total: total() }));
    },
    /** @returns {string|null} what is wrong with it */
    discount(scope, discount, words) {
      const { of, off } = discountOf(scope, discount);
      const line = checkout.selected();
      if (scope === 'line' && !line) return text('cart.chooseFirst');
      if (off > of) return text('discount.tooMuch');
      const at = scope === 'line' ? lineNumber() : null;
      const detail = scope === 'line' ? text('discount.detailLine', { name: nameOf(line), discount: words }) : text('discount.detailSale', { discount: words });
      const { alone, share } = checkout.mayDiscount(at, discount, cashier());
      allowed(alone, 'DISCOUNT', detail, at, { share }).then(may => {
        if (!may) return;
        if (at) checkout.select(at - 1);
        (at ? checkout.discountLine : checkout.discountSale)(discount);
        told(text('discount.given', { discount: words, total: total() }));
      });
      return null;
    },
    async waiveService(reason) {
      const charge = checkout.state.get().sale.lines.find(line => line.charge);
      if (!charge || !await allowed(mayWaiveService(cashier()), 'SERVICE_CHARGE', text('service.detail', { amount: formatMoney(charge.unitPrice), reason }), null)) return;
      checkout.waiveService(reason);
      told(text('service.said', { total: total() }));
    },
    chargeService() {
      checkout.waiveService(undefined);
      told(text('service.asked', { total: total() }));
    },
    async unlisted(item) {
      const detail = text('unlisted.detail', { name: item.name, price: formatMoney(item.price) });
      const line = checkout.state.get().sale.lines.length + 1;
      const user = cashier();
      const approval = maySellUnlisted(user) ? null : await askApproval({ action: 'UNLISTED_ITEM', detail, line });
      if (!approval && !maySellUnlisted(user)) return refuse(text('approval.without'));
      const refusal = checkout.add(item);
      if (refusal) return refuse(text(refusal, { name: item.name }));
      if (approval) checkout.approved({ ...approval, asked: user.id });
      else checkout.given({ action: 'UNLISTED_ITEM', line }, user);
      return added(1000);
    },
    said: quantity => text('scan.added', { name: nameOf(checkout.selected()), quantity: formatQuantity(quantity, checkout.selected().unit), total: total() }),
  };
};
