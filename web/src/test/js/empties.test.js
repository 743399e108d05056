import { holds, same } from './expect.js';
import { CASHIER, FACTS, MILK, NOON, OIL, counter } from './counter.js';
import { flat } from './exchanging.js';
import { createDepositDesk, createReturnDesk, depositTender } from '/pos/js/selling/selling.js';
import { createEmpties } from '/pos/js/empties.js';
import { createPaying } from '/pos/js/paying.js';
import { createReturns } from '/pos/js/returns.js';
import { depositLeft, depositOf, depositRefunds, goodsRefunds, paidFor } from '/pos/js/selling/deposits.js';
import { originalFrom, undoneWithDeposit } from '/pos/js/selling/returning.js';
import { shiftSums } from '/pos/js/selling/shiftSums.js';
import { cashTender } from '/pos/js/selling/cash.js';

const BOTTLE = { kind: 'returnable', id: 'bottle', name: 'Bottle', active: true, deposits: [{ from: '2026-01-01', amount: 100000 }], goods: [{ sku: 'sku-milk', unit: 'EA', pieces: 1 }] };
const CUSTOMER = { kind: 'customer', id: 'c', name: 'Akinyi' };
const text = (key, values) => `${key}${values ? JSON.stringify(values) : ''}`;
const other = (kind, amount) => ({ kind, amount, given: amount, change: 0, payment: null, code: null });
const answer = async () => { for (let n = 0; n < 5; n++) await new Promise(done => { setTimeout(done); }); };

/** A till with bottles at KES 1,000 each and a ceiling of KES 5,000, and what colleagues were asked. */
const till = async ({ say = true, originals = {} } = {}) => {
  const at = await counter({ facts: [...FACTS, BOTTLE, CUSTOMER, { kind: 'user', id: CASHIER.id, name: 'Wanjiku' }] });
  const ledger = { append: async build => { const command = build({ counter: at.entries.length, sales: 20 }); at.entries.push({ ...command, at: command.at }); return command; } };
  const seen = { asked: [], said: [], printed: [], drawers: 0 };
  const history = async () => at.entries.map(flat);
  const deposits = createDepositDesk({ ledger, shiftDesk: at.shiftDesk, prefix: 'MA-02', cursor: () => 42, now: () => NOON, history });
  const desk = {
    checkout: at.checkout, deposits, outbox: { grew: () => {} }, mobile: {}, returns: { find: async number => originals[number] ?? { original: null, refusal: 'return.needsNetwork' } },
    printing: { print: (paper, { title, drawer }) => { seen.printed.push([title, drawer, paper.textContent]); } },
  };
  const house = { text, language: 'en', facts: at.facts, desk, now: () => NOON, announce: { warn: () => {} }, notice: { show: sentence => seen.said.push(sentence) }, fault: cause => { throw cause; },
    askApproval: async ({ action, detail }) => { seen.asked.push([action, detail]); return say ? { action, line: null, by: 'njeri', at: 'x', reason: 'Counted' } : null; } };
  const approvals = async (action, detail, needed) => { if (!needed) return []; const given = await house.askApproval({ action, detail }); return given && [given]; };
  const empties = createEmpties({ house, cashier: () => CASHIER, tell: sentence => seen.said.push(sentence), limits: () => ({ moveCeiling: 500000 }), approvals });
  const bring = async (pieces, receipt = '') => {
    await empties.open();
    const dialog = document.querySelector('#empties-dialog');
    dialog.querySelector('#empties-bottle').value = String(pieces);
    dialog.querySelector('#empties-bottle').dispatchEvent(new Event('input'));
    if (receipt) dialog.querySelector('#empties-receipt').value = receipt;
    dialog.querySelector('#empties-take').click();
    await answer();
    dialog.remove();
    return flat(at.entries.at(-1));
  };
  return { ...at, seen, desk, house, empties, bring, deposits };
};

/** A sale of two bottles of milk, paid as told, as the journal has it. */
const sold = async tenders => {
  const at = await till();
  at.checkout.add(MILK, { quantity: 2000 });
  const { due } = at.checkout.state.get();
  await at.checkout.complete([depositTender(at.checkout.state.get()), ...tenders(due)], CASHIER);
  return { ...at, due, sale: flat(at.entries.at(-1)) };
};

export const tests = {
  'what paid for a deposit paid for no goods: cash first, then as it was handed over': () => {
    same(paidFor([other('DEPOSIT', -500), other('CARD', 1000), other('CASH', 800)]), { goods: [{ kind: 'CASH', amount: 300 }, { kind: 'CARD', amount: 1000 }], deposits: [{ kind: 'CASH', amount: 500 }] });
    same(paidFor([other('DEPOSIT', -500), other('CASH', 100), other('POINTS', 150), other('ON_ACCOUNT', 2000)]),
      { goods: [{ kind: 'ON_ACCOUNT', amount: 1750 }], deposits: [{ kind: 'CASH', amount: 100 }, { kind: 'POINTS', amount: 150 }, { kind: 'ON_ACCOUNT', amount: 250 }] });
    same(paidFor([other('DEPOSIT', 500), other('CARD', 1000)]), { goods: [{ kind: 'DEPOSIT', amount: 500 }, { kind: 'CARD', amount: 1000 }], deposits: [] });
    same(paidFor([other('DEPOSIT', -500), other('CASH', 500)]).goods, [{ kind: 'CASH', amount: 0 }]);
  },
  'without network a return gives back no more by each way than the goods were paid with': async () => {
    const { sale, due } = await sold(price => [other('CASH', 200000), other('CARD', price)]);
    const original = originalFrom(sale, []);
    same([original.tenders, original.left, original.deposit.lines.map(one => one.pieces), original.deposit.paid], [['CARD'], [{ kind: 'CARD', amount: due }], [2], [{ kind: 'CASH', amount: 200000 }]]);
  },
  'many small sums are held against the ceiling together, and what a colleague allowed is not': async () => {
    const { bring, seen, deposits } = await till();
    for (const pieces of [2, 3]) await bring(pieces);
    same([await deposits.paidOut(), seen.asked], [500000, []]);
    const one = await bring(1);
    same([seen.asked.length, one.approvals.map(({ action }) => action), await deposits.paidOut()], [1, ['CASH_OUT'], 500000]);
    holds(seen.asked[0][1].includes('"sum":"6,000.00"'), seen.asked[0][1]);
  },
  'nobody says yes: nothing is paid out': async () => {
    const { bring, entries, seen } = await till({ say: false });
    await bring(5);
    const before = entries.length;
    await bring(1);
    same([seen.asked.length, entries.length], [1, before]);
  },
  'empties that pay for goods are asked for beyond the ceiling, too': async () => {
    const { house, checkout, bring, seen } = await till({ say: false });
    await bring(5);
    checkout.add(OIL);
    checkout.setEmpties({ bottle: 1 });
    let settled = 0;
    const pay = createPaying({ house, settle: async () => { settled++; return null; } });
    pay({ refused: () => {}, closed: () => {} });
    document.querySelector('#complete').click();
    await answer();
    same([seen.asked.map(([action]) => action), settled], [['CASH_OUT'], 0]);
    document.querySelectorAll('dialog').forEach(one => one.remove());
  },
  'against its receipt a deposit goes back as it was paid': async () => {
    const { sale, due } = await sold(price => [other('ON_ACCOUNT', price + 200000)]);
    const original = originalFrom(sale, []);
    same([original.deposit.paid, original.left], [[{ kind: 'ON_ACCOUNT', amount: 200000 }], [{ kind: 'ON_ACCOUNT', amount: due }]]);
    const { bring, seen } = await till({ originals: { 'MA-02-000017': { original } } });
    const moved = (await bring(3, 'MA-02-000017')).deposit;
    same([moved.sale, moved.total, moved.refunds], [sale.id, -100000, [{ kind: 'ON_ACCOUNT', amount: 200000 }]]);
    holds(seen.said.at(-1).includes('deposit.asPaid') && seen.printed.at(-1)[2].includes('tender.ON_ACCOUNT2,000.00'), seen.said.at(-1));
    same(depositOf(sale, [{ kind: 'deposit.move', deposit: moved }]), null);
    const half = depositOf(sale, [{ kind: 'deposit.move', deposit: { ...moved, lines: [{ returnable: 'bottle', pieces: -1 }], refunds: [{ kind: 'ON_ACCOUNT', amount: 100000 }] } }]);
    same(depositRefunds(half, [{ returnable: 'bottle', pieces: -2, each: 100000 }], () => 'C'), [{ kind: 'ON_ACCOUNT', amount: 100000 }]);
    same(depositRefunds({ ...half, paid: [{ kind: 'POINTS', amount: 100000 }], back: [] }, [{ returnable: 'bottle', pieces: -1, each: 100000 }], () => 'C'), [{ kind: 'STORE_CREDIT', amount: 100000, code: 'C' }]);
  },
  'a receipt nobody knows, or with no deposit left, gives nothing back and says so': async () => {
    const { bring, entries, seen } = await till({ originals: { 'MA-02-000001': { original: { id: 'o', deposit: null } } } });
    const before = entries.length;
    await bring(1, 'MA-02-000001');
    await bring(1, 'MA-02-000002');
    same([entries.length, seen.said.map(one => one.split('{')[0])], [before, ['deposit.noneOfReceipt', 'return.needsNetwork']]);
  },
  'a paper a crash kept can be printed again, and no drawer opens for it': async () => {
    const { bring, empties, seen } = await till();
    await bring(2);
    await empties.open();
    const again = document.querySelector('#empties-dialog .papers button');
    again.click();
    const [first, second] = seen.printed;
    same([first[1], second[0], second[1], second[2] === first[2]], [true, first[0], false, true]);
    document.querySelector('#empties-dialog').remove();
  },
  'a sale that is undone with its crates gives their deposit back by the ways that paid it': async () => {
    const { sale, due, entries, shiftDesk, facts } = await sold(price => [other('CASH', 150000), other('CARD', price + 50000)]);
    const desk = createReturnDesk({
      ledger: { append: async build => { const command = build({ counter: 41 }); entries.push(command); return command; } }, shiftDesk, prefix: 'MA-02', cursor: () => 42, now: () => NOON, offline: () => true,
      newCode: () => 'C', ask: null, search: null, since: async () => entries.map(flat).filter(one => one.kind !== 'shift.open'),
    });
    const { original } = await desk.find(sale.sale.receiptNumber);
    const told = { original, chosen: [{ line: 1, quantity: 2000, damaged: false }], reason: 'VOID', refundTo: 'CARD', approvals: [], exchangeSale: null };
    const { back } = await desk.record({ ...told, withDeposit: true }, CASHIER);
    same([back.total, back.refunds, back.deposits.lines], [13000, [{ kind: 'CARD', amount: due + 50000 }, { kind: 'CASH', amount: 150000 }, { kind: 'DEPOSIT', amount: -200000 }], [{ returnable: 'bottle', name: 'Bottle', pieces: -2, each: 100000 }]]);
    const sums = shiftSums(entries.map(flat), shiftDesk.latest().id);
    same([sums.expected, sums.tenders.get('DEPOSIT'), facts.one('shop').name], [500000, 0, 'Duka']);
    same((await desk.find(sale.sale.receiptNumber)).original.deposit, null);
  },
  'what was eased for empties of the receipt is not eased again with the goods': async () => {
    const { sale, due } = await sold(price => [other('CASH', 100000), other('ON_ACCOUNT', price + 100000)]);
    const one = { kind: 'deposit.move', deposit: { sale: sale.id, lines: [{ returnable: 'bottle', pieces: -1, each: 100000 }], refunds: [{ kind: 'ON_ACCOUNT', amount: 100000 }] } };
    const original = originalFrom(sale, [one]);
    same(depositLeft(original.deposit), [{ kind: 'CASH', amount: 100000 }]);
    const undone = undoneWithDeposit(original, due, { to: 'ON_ACCOUNT', credit: false, inCash: false, newCode: () => 'C' });
    same([undone.refunds, undone.deposits.lines.map(({ pieces }) => pieces)], [[{ kind: 'ON_ACCOUNT', amount: due }, { kind: 'CASH', amount: 100000 }, { kind: 'DEPOSIT', amount: -100000 }], [-1]]);
    const told = (paid, back, pieces) => depositLeft({ lines: [{ returnable: 'bottle', pieces, each: 50 }], paid: Object.entries(paid).map(([kind, amount]) => ({ kind, amount })), back });
    same(told({ CASH: 100, CARD: 200, POINTS: 50 }, [{ kind: 'STORE_CREDIT', amount: 50 }], 3), [{ kind: 'CARD', amount: 150 }]);
    same(told({ POINTS: 50, GIFT_CARD: 100 }, [{ kind: 'STORE_CREDIT', amount: 100 }], 1), [{ kind: 'POINTS', amount: 50 }]);
  },
  'an undo the server took for a return spoils no later refund: its deposit is no part of what its goods gave back': async () => {
    same(goodsRefunds([other('CARD', 900), other('MPESA', 100), other('CASH', 300), other('DEPOSIT', -500)]).map(({ kind, amount }) => [kind, amount]), [['CASH', 0], ['CARD', 700], ['MPESA', 100]]);
    const { sale, due } = await sold(price => [other('CASH', price + 200000)]);
    const back = { kind: 'return', return: { original: sale.id, lines: [{ originalLine: 1, quantity: 1000, total: due / 2 }], refunds: [{ kind: 'CASH', amount: due / 2 + 200000 }, { kind: 'DEPOSIT', amount: -200000 }] } };
    same(originalFrom(sale, [back]).left, [{ kind: 'CASH', amount: due / 2 }]);
  },
  'empties of a receipt are worth what was left for them, and only what is beyond it goes by the day': async () => {
    const { sale } = await sold(price => [other('ON_ACCOUNT', price + 200000)]);
    const original = originalFrom({ ...sale, sale: { ...sale.sale, deposits: { lines: [{ returnable: 'bottle', name: 'Bottle', pieces: 2, each: 60000 }] } } }, []);
    const { bring } = await till({ originals: { 'MA-02-000017': { original } } });
    const { lines, total, refunds } = (await bring(3, 'MA-02-000017')).deposit;
    same([lines.map(({ pieces, each }) => [pieces, each]), total, refunds], [[[-2, 60000], [-1, 100000]], -100000, [{ kind: 'ON_ACCOUNT', amount: 120000 }]]);
  },
  'whoever undoes a sale is asked whether its crates are back, and is taken at the word': async () => {
    for (const [button, expected] of [['#decide-yes', true], ['#decide-back', false]]) {
      const { sale, checkout, facts } = await sold(price => [other('CASH', price + 200000)]);
      const original = originalFrom({ ...sale, at: new Date().toISOString() }, []);
      const root = document.createElement('div');
      document.body.append(root);
      const recorded = [];
      const returns = createReturns({
        house: { text, root, facts, announce: { warn: () => {} }, sounds: { paid: () => {}, refused: () => {} }, notice: { show: () => {} }, desk: { checkout, outbox: { grew: () => {} }, printing: { openDrawer: () => {} }, stamps: { watch: () => () => {} }, returns: {
          find: async () => ({ original }), hold: async () => ({ id: 'r', refused: null }), record: async what => { recorded.push(what.withDeposit); return { entry: {}, back: { receiptNumber: 'R', total: 1, lines: [], refunds: [{ kind: 'CASH', amount: 1 }] }, at: 0, original }; } } } },
        cashier: () => CASHIER, turnTo: () => {}, enter: () => {}, limits: () => ({ returnDays: 14 }), approvals: async () => [],
      });
      await returns.voiding('MA-02-000017');
      root.querySelector('#return-take').click();
      await answer();
      document.querySelector(button).click();
      await answer();
      same(recorded, [expected]);
      root.remove();
    }
  },
};
