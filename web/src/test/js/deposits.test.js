import { holds, same, throws } from './expect.js';
import { CASHIER, FACTS, MILK, NOON, OIL, counter } from './counter.js';
import { exchanging, flat } from './exchanging.js';
import { AmountChanged, createDepositDesk, depositTender, emptiesBack, leavesMoney, netOf, paidOut, receiptOf, receiptPaper } from '/pos/js/selling/selling.js';
import { askedOn, depositsOf } from '/pos/js/selling/deposits.js';
import { createDepositRow } from '/pos/js/selling/depositScreen.js';
import { originalFrom } from '/pos/js/selling/returning.js';
import { shiftSums } from '/pos/js/selling/shiftSums.js';
import { cashTender } from '/pos/js/selling/cash.js';

const CRATE = { kind: 'returnable', id: 'crate', name: 'Crate', nameSw: 'Kreti', active: true, deposits: [{ from: '2026-01-01', amount: 20000 }, { from: '2026-11-25', amount: 25000 }, { from: '2026-12-01', amount: 30000 }], goods: [{ sku: 'sku-milk', unit: 'CRT', pieces: 1 }] };
const BOTTLE = { kind: 'returnable', id: 'bottle', name: 'Bottle', active: true, deposits: [{ from: '2026-01-01', amount: 1000 }], goods: [{ sku: 'sku-milk', unit: 'CRT', pieces: 25 }, { sku: 'sku-milk', unit: 'EA', pieces: 1 }] };
const WITH = [...FACTS, CRATE, BOTTLE];
const text = (key, values) => `${key}${values ? JSON.stringify(values) : ''}`;
const pay = state => [...[depositTender(state)].filter(Boolean), ...(state.due - (depositTender(state)?.amount ?? 0) > 0 ? [cashTender(state.due - (depositTender(state)?.amount ?? 0), state.due - (depositTender(state)?.amount ?? 0))] : [])];

export const tests = {
  'what one asks goes by the day in Nairobi': () => {
    same(['2025-12-31', '2026-01-01', '2026-11-24', '2026-11-25', '2026-12-01'].map(day => askedOn(CRATE, day)), [0, 20000, 20000, 25000, 30000]);
  },
  'goods carry what their unit carries, in whole pieces, and nothing out of use': () => {
    const lines = [{ sku: 'sku-milk', unit: 'CRT', quantity: 2000 }, { sku: 'sku-milk', unit: 'EA', quantity: 3500 }, { sku: null, unit: 'EA', quantity: 1000 }, { sku: 'sku-oil', unit: 'EA', quantity: 1000 }];
    same(depositsOf({ lines }, [CRATE, BOTTLE], '2026-11-25').lines.map(one => [one.returnable, one.pieces, one.each]), [['crate', 2, 25000], ['bottle', 53, 1000]]);
    same(depositsOf({ lines }, [{ ...CRATE, active: false }], '2026-11-25').lines, []);
    same(depositsOf({ lines }, [CRATE], '2025-01-01').net, 0);
    same(depositsOf({ lines: [], empties: { crate: 1 } }, [CRATE], '2026-11-25').net, 0, 'nothing is sold');
  },
  'the deposit stands beside the price: total, tax and fiscal lines stay those of the goods': async () => {
    const { checkout, entries } = await counter({ facts: WITH });
    checkout.add(MILK, { quantity: 2000 });
    const state = checkout.state.get();
    same([state.priced.total, state.due, state.deposits.net, depositTender(state).amount], [13000, 13000, 2000, -2000]);
    const done = await checkout.complete([depositTender(state), cashTender(20000, 15000)], CASHIER);
    const { sale } = entries.at(-1).content;
    same([sale.total, sale.tax, sale.rounding, sale.taxes.map(row => row.total)], [13000, 0, 0, [13000]]);
    same(sale.tenders.map(({ kind, amount, given, change }) => [kind, amount, given, change]), [['DEPOSIT', -2000, -2000, 0], ['CASH', 15000, 20000, 5000]]);
    same(JSON.stringify(sale.deposits), '{"lines":[{"returnable":"bottle","name":"Bottle","pieces":2,"each":1000}]}');
    same(Object.keys(sale).at(-1), 'deposits');
    const paper = receiptPaper(text, receiptOf({ done, facts: (await counter({ facts: WITH })).facts, cashier: 'Wanjiku' })).textContent;
    for (const part of ['paper.total130.00', 'Bottle 2 x 10.0020.00', 'paper.withDeposits150.00', 'paper.tender.CASH 200.00', 'paper.change50.00']) holds(paper.includes(part), `${part} in ${paper}`);
    holds(!paper.includes('paper.tender.DEPOSIT'), paper);
  },
  'a sale without returnables is told as ever': async () => {
    const { checkout, entries } = await counter({ facts: WITH });
    checkout.add(OIL);
    same([depositTender(checkout.state.get()), paidOut(checkout.state.get())], [null, 0]);
    await checkout.complete([cashTender(16700, 16700)], CASHIER);
    same([entries.at(-1).content.sale.deposits, entries.at(-1).content.sale.tenders.length], [undefined, 1]);
  },
  'one touch swaps as many as the goods carry': async () => {
    const { checkout } = await counter({ facts: WITH });
    checkout.add(MILK, { quantity: 3000 });
    const row = createDepositRow({ text, language: 'en', act: { swap: checkout.setEmpties, empties: () => {} } });
    row.draw(checkout.state.get());
    row.root.querySelector('#swap-empties').click();
    row.draw(checkout.state.get());
    same([checkout.state.get().deposits.net, checkout.state.get().sale.empties, row.root.querySelector('#swap-empties')], [0, { bottle: 3 }, null]);
    checkout.add(MILK);
    row.draw(checkout.state.get());
    same([checkout.state.get().deposits.net, Boolean(row.root.querySelector('#swap-empties'))], [1000, true]);
    checkout.remove();
    same([checkout.isEmpty(), checkout.state.get().sale.empties, checkout.state.get().deposits.lines], [true, undefined, []]);
  },
  'empties pay for goods, and what they are worth beyond is handed out': async () => {
    const { checkout, entries } = await counter({ facts: WITH });
    checkout.add(OIL);
    checkout.setEmpties({ crate: 1 });
    const state = checkout.state.get();
    same([state.due, state.deposits.net, depositTender(state).amount, paidOut(state)], [16700, -25000, 16700, 8300]);
    await checkout.complete(pay(state), CASHIER);
    const { sale } = entries.at(-1).content;
    same([sale.tenders.map(one => [one.kind, one.amount]), sale.rounding, sale.deposits], [[['DEPOSIT', 16700]], 50, { lines: [{ returnable: 'crate', name: 'Crate', pieces: -1, each: 25000 }], paidOut: 8300 }]);
  },
  'tenders that do not carry the deposits as they stand pay for nothing': async () => {
    const { checkout } = await counter({ facts: WITH });
    checkout.add(MILK);
    await throws(AmountChanged, () => checkout.complete([cashTender(6500, 6500)], CASHIER));
    await throws(AmountChanged, () => checkout.complete([{ ...cashTender(0, 0), kind: 'DEPOSIT', amount: -2000, given: -2000 }, cashTender(8500, 8500)], CASHIER));
  },
  'goods that come back pay for goods alone, never for the deposit on them': async () => {
    const { checkout } = await exchanging(OIL, {});
    const { sale, due } = checkout.state.get();
    const deposits = { lines: emptiesBack({ crate: 1 }, [CRATE], '2026-11-25'), net: -25000, carried: {} };
    same([due, sale.exchange.due, depositTender({ sale, due, deposits }).amount, paidOut({ sale, due, deposits })], [16700, 13000, 3700, 21300]);
    same(depositTender({ sale, due, deposits: { ...deposits, net: 25000 } }).amount, -25000);
  },
  'what was left for returnables is no way the price was paid': async () => {
    const { checkout, entries } = await counter({ facts: WITH });
    checkout.add(MILK);
    await checkout.complete(pay(checkout.state.get()), CASHIER);
    same(originalFrom(flat(entries.at(-1)), []).tenders, ['CASH']);
    checkout.add(OIL);
    checkout.setEmpties({ crate: 1 });
    await checkout.complete(pay(checkout.state.get()), CASHIER);
    const back = originalFrom(flat(entries.at(-1)), []);
    same([back.paid, back.left], [16700, [{ kind: 'CASH', amount: 16700 }]]);
  },
  'empties wait while money was taken, and money that came would be in no tender beside them': async () => {
    const { checkout } = await counter({ facts: WITH });
    checkout.add(OIL);
    same([checkout.setEmpties({ crate: 1 }), checkout.state.get().sale.empties], [null, { crate: 1 }]);
    checkout.addTender({ kind: 'CARD', amount: 100, given: 100, change: 0, payment: null, code: 'A1' });
    same([checkout.setEmpties({ crate: 2 }), checkout.state.get().sale.empties], ['deposit.paidAlready', { crate: 1 }]);
    const came = { payments: [{ id: 'p', state: 'PAID', amount: 16700 }] };
    const empties = { kind: 'DEPOSIT', amount: 16700 };
    same([leavesMoney(came, [empties]), leavesMoney(came, [empties, { kind: 'MPESA', amount: 1 }]), leavesMoney(came, [{ kind: 'DEPOSIT', amount: -2000 }])], [true, false, false]);
  },
  'empties alone are an entry of their own, and the drawer knows': async () => {
    const { entries, shiftDesk, checkout } = await counter({ facts: WITH });
    const ledger = { append: async build => { const command = build({ counter: entries.length, sales: 0 }); entries.push(command); return command; } };
    const desk = createDepositDesk({ ledger, shiftDesk, prefix: 'MA-02', cursor: () => 42, now: () => NOON });
    const lines = emptiesBack({ crate: 2, bottle: 3, gone: 9 }, [CRATE, BOTTLE], '2026-11-25');
    same(netOf(lines), -53000);
    const { moved } = await desk.move({ lines, customer: { id: 'c' }, approvals: [] }, CASHIER);
    same([moved.number, moved.customer, moved.total, entries.at(-1).kind], ['MA-02-E000002', 'c', -53000, 'deposit.move']);
    checkout.add(OIL);
    checkout.setEmpties({ crate: 1 });
    await checkout.complete(pay(checkout.state.get()), CASHIER);
    const sums = shiftSums(entries.map(flat), shiftDesk.latest().id);
    same([sums.expected, sums.moved, sums.cash, sums.tenders.get('DEPOSIT'), sums.moves.map(move => [move.type, move.amount])], [500000 - 53000 - 8300, -61300, 0, 16700, [['DEPOSIT', -53000], ['DEPOSIT', -8300]]]);
  },
};
