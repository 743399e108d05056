import { same } from './expect.js';
import { CASHIER, FACTS, NOON, OIL } from './counter.js';
import { createFacts } from '/pos/js/kernel/kernel.js';
import { playedMoney, playedValues, trainingLedger } from '/pos/js/training/training.js';
import { createCheckout, createReturnDesk, createShiftDesk, createValueDesk } from '/pos/js/selling/selling.js';
import { cashTender } from '/pos/js/selling/cash.js';

const practice = async () => {
  const told = [];
  const ledger = trainingLedger({ sold: total => told.push(total) });
  const parts = { facts: createFacts(FACTS), ledger, cursor: () => 0, now: () => NOON };
  const shiftDesk = createShiftDesk({ ...parts, tillId: 'till-2', keep: async () => {} });
  await shiftDesk.open(100000, CASHIER);
  const more = { ...parts, shiftDesk, prefix: 'TRAINING-01', offline: () => true };
  const checkout = createCheckout({ ...more, shelf: { keep: async () => {} }, failed: cause => { throw cause; } });
  return { told, ledger, checkout, more };
};

export const tests = {
  'what is sold in training is counted and told, and nothing is signed': async () => {
    const { told, ledger, checkout } = await practice();
    checkout.add(OIL);
    const { entry, sale } = await checkout.complete([cashTender(16700, 16700)], CASHIER);
    same([sale.receiptNumber, told, entry.state, 'signature' in entry, 'payload' in entry], ['TRAINING-01-000001', [16650], 'training', false, false]);
    same(ledger.since(() => false).map(one => one.kind), ['shift.open', 'sale']);
  },
  'goods of a training come back in the training': async () => {
    const { checkout, more, ledger } = await practice();
    checkout.add(OIL);
    await checkout.complete([cashTender(16700, 16700)], CASHIER);
    const desk = createReturnDesk({ ...more, newCode: () => 'C', ask: null, search: null, since: async isFirst => ledger.since(isFirst) });
    const { original } = await desk.find('TRAINING-01-000001');
    await desk.record({ original, chosen: [{ line: 1, quantity: 1000, damaged: false }], reason: 'OTHER', approvals: [], exchangeSale: null }, CASHIER);
    same((await desk.find('TRAINING-01-000001')).original.lines[0].returned, 1000);
  },
  'a phone that is only played pays at the third look, a card holds what was put on it': async () => {
    const money = playedMoney();
    await money.ask({ id: 'p', amount: 5000 });
    const states = [];
    for (let n = 0; n < 3; n++) states.push((await money.status('p')).body.state);
    same([states, (await money.status('x')).status], [['WAITING', 'WAITING', 'PAID'], 404]);
    const { more, ledger } = await practice();
    const values = playedValues(ledger);
    await createValueDesk(more).sell({ kind: 'GIFT_CARD', code: 'ABC123', amount: 5000, tender: cashTender(5000, 5000) }, CASHIER);
    same([(await values.find('ABC123')).body.available, (await values.hold('ABC123', 's', 5000)).status, (await values.hold('ABC123', 's', 5001)).status, (await values.find('X')).status], [5000, 200, 409, 404]);
  },
};
