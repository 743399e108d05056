import { same } from './expect.js';
import { CASHIER, MILK, OIL } from './counter.js';
import { exchanging } from './exchanging.js';
import { NoAnswer } from '/pos/js/kernel/kernel.js';
import { cashTender } from '/pos/js/selling/cash.js';
import { createReturnDesk, exchangeTender } from '/pos/js/selling/selling.js';

export const tests = {
  'what came back is held no longer when its cart is emptied, set aside or left, and stays held while it is to pay': async () => {
    const ends = [({ checkout }) => checkout.remove(), ({ checkout }) => checkout.lift(), ({ checkout }) => checkout.dropExchanges(), ({ checkout }) => checkout.setExchange(undefined)];
    for (const end of ends) {
      const at = await exchanging(OIL);
      at.checkout.add(MILK);
      at.checkout.select(0);
      at.checkout.remove();
      at.checkout.open();
      at.checkout.previous();
      same(at.releases, []);
      end(at);
      same(at.releases, [at.exchange.id], String(end));
    }
    const paid = await exchanging(OIL);
    await paid.checkout.complete([exchangeTender(paid.exchange, paid.due), cashTender(5000, paid.due - 13000)], CASHIER);
    same(paid.releases, []);
  },
  'the server hears that a hold is over, and where it is not reached its time ends it': async () => {
    const told = [];
    const desk = (offline, release) => createReturnDesk({ prefix: 'MA-02', cursor: () => 42, now: () => 0, offline: () => offline, release });
    const exchange = { id: 'r', original: { receiptNumber: 'MA-02-000018' } };
    await desk(false, async (...which) => { told.push(which); return { status: 204 }; }).givenUp(exchange);
    await desk(true, async () => { throw new Error('asked'); }).givenUp(exchange);
    same([told, await desk(false, async () => { throw new NoAnswer('x'); }).givenUp(exchange)], [[['MA-02-000018', 'r']], null]);
  },
};
