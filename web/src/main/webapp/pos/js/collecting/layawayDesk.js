import { NoAnswer } from '../kernel/kernel.js';

/**
 * Why the cart cannot be put aside as it is: key of a sentence, null when it can. Only the server knows of batches, serials and kits.
 * @param {object} sale see selling's Sale @param {object[]} offers the promotions that lower its prices, as they came down
 */
export const unfit = ({ lines, customer, coupons = [], exchange, payments = [], taken = [], paper }, offers = []) => {
  if (!customer) return 'layaway.needsCustomer';
  if (lines.some(line => line.layaway)) return 'layaway.payFirst';
  // A layaway uses nothing up: the same coupon would lower the next one, too.
  if (coupons.length || offers.some(one => one.buyers.once || one.terms.budget >= 0)) return 'layaway.counted';
  if (exchange || paper || payments.length || taken.length) return 'layaway.plainCart';
  return lines.some(line => line.sku === null || line.collect || line.serial || line.serials || line.batch) ? 'layaway.plainGoods' : null;
};

/**
 * Goods put aside: the server alone knows what is free and what was paid, so all of it needs the network.
 * @typedef {{answer: any, refusal: string|null, key: string|null}} Told one of them: what was answered, the server's sentence, or the key of ours
 * @param {{api: object, newId: () => string}} parts api: see layawaysApi
 */
export const createLayawayDesk = ({ api, newId }) => {
  let pending = null; // an attempt whose answer was lost is told again under its id
  const told = async (call, unanswered = 'layaway.needsNetwork') => {
    try {
      const { status, body } = await call;
      if (status === 200) return { answer: body, refusal: null, key: null };
      return { answer: null, refusal: body?.errors?.[0]?.message ?? body?.detail ?? null, key: 'layaway.failed' };
    } catch (fault) {
      if (!(fault instanceof NoAnswer)) throw fault;
      return { answer: null, refusal: null, key: unanswered };
    }
  };
  return {
    /** @returns {Promise<Told>} */
    of: customer => told(api.of(customer)),
    /** @param {{sale: object, priced: object, deposit: number}} what the cart as it is, and cents @returns {Promise<Told>} */
    async putAside({ sale, priced, deposit }, cashier) {
      const lines = sale.lines.map(({ sku, name, unit, quantity, taxLetter }, at) => ({ sku, name, unit, quantity, tax: taxLetter, total: priced.lines.find(one => one.line === at + 1).total }));
      const about = JSON.stringify([sale.id, lines]);
      if (pending?.about !== about) pending = { about, id: newId() };
      const done = await told(api.putAside({ id: pending.id, cashier: cashier.id, customer: sale.customer.id, deposit, lines }), 'layaway.unsure');
      if (done.answer) pending = null;
      return done;
    },
    /** @returns {Promise<Told>} */
    pay: (id, amount, cashier) => told(api.pay(id, { cashier: cashier.id, amount })),
    /** @returns {Promise<Told>} */
    cancel: (id, cashier) => told(api.cancel(id, { cashier: cashier.id, amount: 0 }), 'layaway.unsure'),
  };
};
