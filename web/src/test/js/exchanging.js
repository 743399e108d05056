import { CASHIER, MILK, counter } from './counter.js';
import { originalFrom } from '/pos/js/selling/returning.js';
import { cashTender } from '/pos/js/selling/cash.js';
import { createReturnDesk } from '/pos/js/selling/selling.js';

export const flat = ({ content, ...rest }) => ({ ...rest, ...content });

/** A sale of two milks for cash; then what is rung next, with those coming back for it. */
export const exchanging = async (goods, { quantity = 2000, refundTo = 'CASH', approvals = [], clock } = {}) => {
  const releases = [];
  const at = await counter({ clock, givenUp: ({ id }) => releases.push(id) });
  at.checkout.add(MILK, { quantity: 2000 });
  await at.checkout.complete([cashTender(13000, 13000)], CASHIER);
  const desk = createReturnDesk({ shiftDesk: at.shiftDesk, prefix: 'MA-02', cursor: () => 42, now: () => at.clock.at, offline: () => true, newCode: () => 'CREDIT7' });
  const original = originalFrom(flat(at.entries.at(-1)), []);
  at.checkout.add(goods);
  at.checkout.setExchange(desk.exchangeOf({ original, chosen: [{ line: 1, quantity, damaged: false }], reason: 'WRONG_ITEM', refundTo, approvals }));
  const { due, sale } = at.checkout.state.get();
  return { ...at, due, exchange: sale.exchange, original, releases };
};
