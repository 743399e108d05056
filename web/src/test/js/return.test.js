import { holds, same } from './expect.js';
import { CASHIER, MILK, TOMATO, counter } from './counter.js';
import { NoAnswer } from '/pos/js/kernel/kernel.js';
import { cashTender } from '/pos/js/selling/cash.js';
import { bars39, isReceiptNumber } from '/pos/js/selling/bars39.js';
import { originalFrom, reckonReturn, refundKinds, refundWays, splitRefund, isTooLate } from '/pos/js/selling/returning.js';
import { createReturnDesk, showReturn, showReturnSearch } from '/pos/js/selling/selling.js';

const flat = ({ content, ...rest }) => ({ ...rest, ...content });
const sold = async () => {
  const at = await counter();
  at.checkout.add(MILK, { quantity: 3000 });
  at.checkout.add(TOMATO, { quantity: 333 });
  const { due } = at.checkout.state.get();
  await at.checkout.complete([cashTender(due, due)], CASHIER);
  const journal = () => at.entries.map(flat);
  let asked = 0;
  const desk = (ask, offline = false) => createReturnDesk({
    ledger: { append: async build => { const command = build({ counter: 41 }); at.entries.push(command); return command; } },
    shiftDesk: at.shiftDesk, prefix: 'MA-02', cursor: () => 42, now: () => at.clock.at, offline: () => offline,
    ask: async number => { asked++; return ask(number); }, search: async () => { throw new NoAnswer('x'); },
    since: async isFirst => { const all = journal(); const first = all.findLastIndex(isFirst); return all.slice(Math.max(0, first)); },
  });
  return { ...at, due, desk, sale: journal().at(-1), asked: () => asked };
};

export const tests = {
  'parts of a sale give back what was paid, to the cent and in its whole shillings': async () => {
    const { sale, due, desk } = await sold();
    const till = desk(() => ({ status: 404 }));
    let gave = 0;
    let total = 0;
    for (const [line, quantity] of [[2, 100], [1, 1000], [2, 200], [1, 2000], [2, 33]]) {
      const { original } = await till.find('ma-02-000018');
      const { back } = await till.record({ original, chosen: [{ line, quantity, damaged: false }], reason: 'OTHER', approvals: [], exchangeSale: null }, CASHIER);
      gave += back.refunds[0].amount;
      total += back.total;
    }
    same([gave, total], [due, sale.sale.total]);
    const { original } = await till.find('MA-02-000018');
    same(original.lines.map(line => [line.quantity, line.returned, line.total === line.refunded]), [[3000, 3000, true], [333, 333, true]]);
  },
  'without network only what is on this device can come back, and it says so': async () => {
    const { desk, asked } = await sold();
    const till = desk(() => { throw new NoAnswer('x'); });
    same((await till.find('MA-02-000018')).original.lines.length, 2);
    same((await till.find('MA-99-000001')).refusal, 'return.needsNetwork');
    same([asked(), await till.search({})], [2, null]);
    const cut = desk(() => { throw new Error('asked'); }, true);
    same((await cut.find('MA-02-000018')).refusal, null);
  },
  'the server knows better than the journal what came back elsewhere': async () => {
    const { desk } = await sold();
    same((await desk(() => ({ status: 200, body: { id: 'there' } })).find('MA-02-000018')).original.id, 'there');
    same((await desk(() => ({ status: 404 })).find('XX-01-000001')).refusal, 'return.unknown');
  },
  'a lost receipt is looked for by phone on any day, and what cannot be read is said': async () => {
    const root = document.createElement('div');
    document.body.append(root);
    const text = (key, values) => `${key}${values ? JSON.stringify(values) : ''}`;
    const asked = [];
    let answer = [];
    showReturnSearch({ text, root, now: Date.UTC(2026, 10, 25, 9), find: async () => null, search: async wanted => { asked.push(wanted); return answer; }, leave: () => {}, without: null });
    const press = async () => { root.querySelector('#return-find').click(); await new Promise(done => { setTimeout(done); }); return root.querySelector('#return-problem').textContent; };
    same([await press(), asked.at(-1)], ['return.noneFound', { day: '2026-11-25', total: null, product: '', phone: '' }]);
    root.querySelector('#return-phone').value = ' 0712 345 678 ';
    await press();
    same([asked.at(-1).day, asked.at(-1).phone], [null, '0712 345 678']);
    root.querySelector('#return-day').value = '2026-11-20';
    answer = 'That is no phone number.';
    same([await press(), asked.at(-1).day], ['That is no phone number.', '2026-11-20']);
    const till = createReturnDesk({ search: async () => ({ status: 422, body: { detail: 'd', errors: [{ field: 'phone', message: 'no phone' }] } }) });
    same(await till.search({}), 'no phone');
    root.remove();
  },
  'a return carries its own number, the sale and who approved it': async () => {
    const { desk, sale, entries } = await sold();
    const till = desk(() => ({ status: 404 }));
    const { original } = await till.find('MA-02-000018');
    const approval = { action: 'REFUND', line: null, by: 'njeri', at: 'x', reason: 'damaged' };
    const { back } = await till.record({ original, chosen: [{ line: 1, quantity: 1000, damaged: true }], reason: 'DAMAGED', approvals: [approval], exchangeSale: 'cart' }, CASHIER);
    same([back.receiptNumber, back.original, back.exchangeSale, back.lines[0].damaged, back.refunds], ['MA-02-R000042', sale.id, 'cart', true, [{ kind: 'CASH', amount: 6500 }]]);
    same(entries.at(-1).content.approvals, [approval]);
  },
  'a sale paid in cents gives back cents': () => {
    const line = { line: 1, name: 'x', unit: 'EA', quantity: 3000, unitPrice: 33, tax: 'B', total: 100, returned: 0, refunded: 0 };
    const paid = amount => reckonReturn({ total: 100, paid: amount, tenders: ['CARD'], lines: [line] }, [{ line: 1, quantity: 1000, damaged: false }]);
    same([paid(100).due, paid(100).total], [0, 33]);
    same(reckonReturn({ total: 133, paid: 133, lines: [{ ...line, total: 133 }] }, [{ line: 1, quantity: 1000 }]).due, 44);
  },
  'no more is offered than is left, and a reason is asked for': async () => {
    const { sale } = await sold();
    const root = document.createElement('div');
    document.body.append(root);
    const text = (key, values) => `${key}${values ? JSON.stringify(values) : ''}`;
    const original = originalFrom(sale, [{ kind: 'return', return: { original: sale.id, lines: [{ originalLine: 1, quantity: 2000, total: 13000 }] } }]);
    const taken = [];
    showReturn({ text, root, original, tooLate: () => 'return.tooLate', exchange: 0, take: async (...what) => { taken.push(what); }, leave: () => {} });
    const field = root.querySelector('[data-line="1"]');
    const problem = () => root.querySelector('#return-problem').textContent;
    const type = typed => { field.value = typed; field.dispatchEvent(new Event('input')); root.querySelector('#return-take').click(); };
    for (const wrong of ['2', '-1', 'x', '1.5']) {
      type(wrong);
      holds(problem().startsWith('return.tooMuch') && !taken.length, wrong);
    }
    type('1');
    same([problem(), root.querySelector('#refund').textContent], ['return.noReason', '65.00']);
    root.querySelector('#return-reason').value = 'OTHER';
    root.querySelector('#return-take').click();
    same([taken[0][0][0], taken[0][1]], [{ line: 1, quantity: 1000, damaged: false }, 'OTHER']);
    root.remove();
  },
  'a receipt is told from goods by its number and drawn in bars a scanner reads': () => {
    same(['MA-02-000018', 'MA-02-R000017', '6161100110010', 'MLK-500'].map(isReceiptNumber), [true, false, false, false]);
    same(bars39('A'), [1, 2, 1, 1, 2, 1, 2, 1, 1, 1, 2, 1, 1, 1, 1, 2, 1, 1, 2, 1, 1, 2, 1, 1, 2, 1, 2, 1, 1]);
    same([bars39('MA-02-000018').length, bars39('a/b')], [14 * 10 - 1, []]);
  },
  'goods are taken back for days of the calendar in Nairobi, as the server counts them': () => {
    const late = (sold, days, now, reason) => isTooLate(sold, days, Date.parse(now), reason);
    same([late('2026-11-25T12:00:00Z', 14, '2026-12-09T20:59:59Z'), late('2026-11-25T12:00:00Z', 14, '2026-12-09T21:00:00Z')], [false, true], 'the last day counts to its end');
    same([late('2026-11-24T20:59:00Z', 14, '2026-12-09T06:00:00Z'), late('2026-11-24T21:01:00Z', 14, '2026-12-09T06:00:00Z')], [true, false], 'sold before or after midnight');
    same([late('2026-11-25T12:00:00Z', 1, '2026-11-26T20:00:00Z'), late('2026-11-25T12:00:00Z', 1, '2026-11-26T21:30:00Z')], [false, true]);
    same([late('2026-11-25T06:00:00Z', 0, '2026-11-25T07:00:00Z', 'OTHER'), late('2026-11-25T06:00:00Z', 0, '2026-11-25T20:00:00Z', 'VOID'), late('2026-11-25T06:00:00Z', 0, '2026-11-25T21:30:00Z', 'VOID')], [true, false, true], 'none is never, but for undoing');
    holds(late('2026-11-25T12:00:00Z', 14, '2026-12-20T09:00:00Z', 'VOID'), 'a sale of last month is not undone');
  },
  'money goes back the way it came, as much as came by each, the rest as credit or in cash': () => {
    const original = { tenders: ['CASH', 'CARD'], left: [{ kind: 'CASH', amount: 1000 }, { kind: 'CARD', amount: 99000 }] };
    const back = (chosen, amount, credit = false) => splitRefund(refundWays(original, chosen, credit), amount, () => 'CODE').map(({ kind, amount: part, code }) => [kind, part, code]);
    same(back('CASH', 100000), [['CASH', 1000, undefined], ['CARD', 99000, undefined]]);
    same(back('CARD', 50000), [['CARD', 50000, undefined]]);
    same(back('CARD', 99500), [['CARD', 99000, undefined], ['CASH', 500, undefined]]);
    same(back('CASH', 0), [['CASH', 0, undefined]]);
    same(back('STORE_CREDIT', 100000, true), [['STORE_CREDIT', 100000, 'CODE']]);
    same(back('CASH', 100500, true), [['CASH', 1000, undefined], ['CARD', 99000, undefined], ['STORE_CREDIT', 500, 'CODE']]);
    same(back('CASH', 100500), [['CASH', 1500, undefined], ['CARD', 99000, undefined]], 'where there is no credit it is cash');
    same(refundWays({ tenders: ['CARD'] }, 'CARD', true), [{ kind: 'CARD', left: null }], 'what nobody can tell goes as it was chosen');
    const notes = { tenders: ['FOREIGN_CASH', 'GIFT_CARD'], left: [{ kind: 'FOREIGN_CASH', amount: 3000 }, { kind: 'GIFT_CARD', amount: 7000 }] };
    same(splitRefund(refundWays(notes, 'CASH', false), 10000, () => 'CODE'), [{ kind: 'CASH', amount: 3000 }, { kind: 'STORE_CREDIT', amount: 7000, code: 'CODE' }]);
  },
  'what came by card or by phone goes back in notes only where the owner lets it': () => {
    const original = { tenders: ['CARD', 'CHEQUE'], left: [{ kind: 'CARD', amount: 9000 }, { kind: 'CHEQUE', amount: 1000 }] };
    const back = (chosen, amount) => splitRefund(refundWays(original, chosen, true, true), amount, () => 'CODE').map(({ kind, amount: part }) => [kind, part]);
    same([refundKinds(original.tenders, true), refundKinds(original.tenders, true, true)], [['CARD', 'CHEQUE', 'STORE_CREDIT'], ['CARD', 'CHEQUE', 'CASH', 'STORE_CREDIT']]);
    same([refundKinds(['CHEQUE'], true, true), refundKinds(['MPESA', 'CASH'], false, true)], [['CHEQUE', 'STORE_CREDIT'], ['CASH', 'MPESA']]);
    same([back('CASH', 5000), back('CASH', 10000), back('CARD', 9500)], [[['CASH', 5000]], [['CASH', 9000], ['CHEQUE', 1000]], [['CARD', 9000], ['CHEQUE', 500]]]);
    const both = { tenders: ['CASH', 'MPESA'], left: [{ kind: 'CASH', amount: 1000 }, { kind: 'MPESA', amount: 4000 }] };
    same(splitRefund(refundWays(both, 'CASH', true, true), 5000, () => 'CODE'), [{ kind: 'CASH', amount: 5000 }]);
    same(splitRefund(refundWays(both, 'CASH', true), 5000, () => 'CODE'), [{ kind: 'CASH', amount: 1000 }, { kind: 'MPESA', amount: 4000 }]);
  },
  'the journal tells what is left of each way of paying, and a return takes from it': async () => {
    const at = await counter();
    at.checkout.add(MILK, { quantity: 2000 });
    const card = { kind: 'CARD', amount: 10000, given: 10000, change: 0, payment: null, code: 'A1' };
    await at.checkout.complete([card, cashTender(3000, 3000)], CASHIER);
    const sale = flat(at.entries.at(-1));
    same(originalFrom(sale, []).left, [{ kind: 'CARD', amount: 10000 }, { kind: 'CASH', amount: 3000 }]);
    const desk = createReturnDesk({
      ledger: { append: async build => { const command = build({ counter: 41 }); at.entries.push(command); return command; } }, shiftDesk: at.shiftDesk, prefix: 'MA-02', cursor: () => 42, now: () => at.clock.at,
      offline: () => true, since: async () => [sale, ...at.entries.slice(-1).map(flat).filter(one => one.kind === 'return')],
    });
    const half = { chosen: [{ line: 1, quantity: 1000, damaged: false }], reason: 'OTHER', refundTo: 'CASH', approvals: [], exchangeSale: null };
    const { back } = await desk.record({ original: originalFrom(sale, []), ...half }, CASHIER);
    same(back.refunds, [{ kind: 'CASH', amount: 3000 }, { kind: 'CARD', amount: 3500 }]);
    const { original } = await desk.find('MA-02-000018');
    same(original.left, [{ kind: 'CARD', amount: 6500 }, { kind: 'CASH', amount: 0 }]);
    same((await desk.record({ original, ...half }, CASHIER)).back.refunds, [{ kind: 'CARD', amount: 6500 }]);
  },
  'goods are held before anything is given, and the return has the id they are held for': async () => {
    const { desk: make, shiftDesk, clock } = await sold();
    const told = [];
    let answer = { status: 200, body: { until: 'x' } };
    const desk = (offline, hold = async (number, what) => { told.push([number, what]); if (!answer) throw new NoAnswer('cut'); return answer; }) =>
      createReturnDesk({ shiftDesk, now: () => clock.at, offline: () => offline, hold, since: async () => [], ask: async () => ({ status: 404 }) });
    const asked = { original: { id: 'o', receiptNumber: 'MA-02-000018' }, chosen: [{ line: 1, quantity: 0 }, { line: 2, quantity: 300 }] };
    const { id, refused } = await desk(false).hold(asked);
    same([refused, told], [null, [['MA-02-000018', { id, lines: [{ line: 2, quantity: 300 }] }]]]);
    answer = { status: 409, body: { detail: 'Milk: only 0 can come back now.' } };
    same((await desk(false).hold(asked)).refused, 'Milk: only 0 can come back now.');
    same(await desk(false).isStillThere({ id: 'x', original: { receiptNumber: 'MA-02-000018' }, lines: [{ originalLine: 2, quantity: 300 }] }), false);
    answer = null;
    same((await desk(false).hold(asked)).refused, null, 'nobody can tell');
    told.length = 0;
    same([(await desk(true).hold(asked)).refused, (await desk(false).hold({ ...asked, original: { id: null } })).refused, told], [null, null, []], 'without network, or without a receipt, nobody is asked');
    const { original } = await make(() => ({ status: 404 })).find('MA-02-000018');
    const { entry } = await make(() => ({ status: 404 })).record({ id: 'held-for', original, chosen: [{ line: 1, quantity: 1000, damaged: false }], reason: 'OTHER', approvals: [], exchangeSale: null }, CASHIER);
    same(entry.id, 'held-for');
  },
};
