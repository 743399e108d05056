import { holds, same } from './expect.js';
import { day, sell } from './drawerDay.js';
import { CASHIER, MILK, counter } from './counter.js';
import { COUNTED, showShiftClosed, showShiftClosing, zPaper } from '/pos/js/selling/selling.js';
import { shiftSums } from '/pos/js/selling/shiftSums.js';
import { allDifferences, askedSlips, slipCount, takenAway } from '/pos/js/selling/slips.js';

const OTHER = { id: 'barasa', name: 'Barasa' };

export const tests = {
  'the drawer should hold float, cash taken and what moved, each cashier with own totals': async () => {
    const at = await day();
    await sell(at, CASHIER);
    await sell(at, OTHER);
    await sell(at, OTHER);
    await at.drawer.move({ type: 'PICKUP', amount: 300000, reason: 'to the bank', approvals: [] }, CASHIER);
    await at.drawer.move({ type: 'PAID_IN', amount: 5000, reason: 'change', approvals: [] }, CASHIER);
    await at.drawer.opened({ reason: 'change', approvals: [] }, CASHIER);
    const sums = await at.drawer.sums();
    same([sums.sales, sums.cash, sums.moved, sums.drawers, sums.expected], [3, 19500, -295000, 1, 500000 + 19500 - 295000]);
    same([...sums.cashiers], [['wanjiku', { sales: 1, total: 6500 }], ['barasa', { sales: 2, total: 13000 }]]);
  },
  'a count carries its pieces and ends the shift at once, whatever the server still says': async () => {
    const at = await day();
    const shift = at.shiftDesk.current();
    at.facts.apply([{ kind: 'shift', id: shift.id, tillId: 'till-2', state: 'OPEN', openedAt: shift.openedAt, businessDay: shift.businessDay }]);
    await at.drawer.close({ pieces: new Map([[100000, 5], [50000, 0], [50, 3]]), unsent: 2, approvals: [] }, CASHIER);
    same(at.entries.at(-1).content, { shiftClose: { pieces: [{ denomination: 100000, pieces: 5 }, { denomination: 50, pieces: 3 }], tenders: [{ kind: 'CASH', amount: 500150 }], unsent: 2, byTender: true } });
    same([at.shiftDesk.current(), at.checkout.add(MILK)], [null, 'sale.shiftOver']);
  },
  'a count beyond the limit that nobody signed for is told with the one that counts': async () => {
    const at = await day();
    const now = new Date(at.clock.at).toISOString();
    await at.drawer.takenBack({ amount: 400000, off: 100000 }, CASHIER);
    await at.drawer.takenBack({ amount: 450000, off: 50000 }, CASHIER);
    await at.drawer.close({ pieces: new Map([[100000, 5]]), unsent: 0, approvals: [] }, CASHIER);
    same(at.entries.at(-1).content.shiftClose.before, [{ at: now, amount: 400000, off: 100000 }, { at: now, amount: 450000, off: 50000 }]);
    await at.shiftDesk.open(500000, CASHIER);
    await at.drawer.close({ pieces: new Map([[100000, 5]]), unsent: 0, approvals: [] }, CASHIER);
    holds(!('before' in at.entries.at(-1).content.shiftClose), 'told once');
  },
  'what somebody approved goes with the command, nothing else does': async () => {
    const at = await day();
    const approval = { action: 'CASH_OUT', line: null, by: 'njeri', at: 'x', reason: 'bank' };
    await at.drawer.move({ type: 'SAFE_DROP', amount: 100, reason: 'bank', approvals: [approval] }, CASHIER);
    same(at.entries.at(-1).content.approvals, [approval]);
    await at.drawer.move({ type: 'SAFE_DROP', amount: 100, reason: 'bank', approvals: [] }, CASHIER);
    holds(!('approvals' in at.entries.at(-1).content), 'empty lists are not sent');
  },
  'a shift another browser opened begins with the float the server told': () =>
    same(shiftSums([{ kind: 'sale', shift: 's', cashier: 'c', sale: { total: 100, tenders: [{ kind: 'CASH', amount: 100 }] } }, { kind: 'shift.open', shift: 'former', shiftOpen: { float: 7 } }], 's', 50000).expected, 50100),
  'the numbered report is printed by its button and its key, as the server has it': () => {
    const root = document.createElement('div');
    const asked = [];
    const screen = showShiftClosed({ text: key => key, root, sums: { expected: 500 }, count: 500, print: () => asked.push('own'), printZ: () => asked.push('z'), next: () => asked.push('next') });
    screen.pressed('z');
    root.querySelector('#close-print-z').click();
    screen.pressed('P');
    same(asked, ['z', 'z', 'own']);
    const paper = zPaper({ number: 7, lines: [{ text: 'Duka', title: false }, { text: 'Z report 7', title: true }, { text: '', title: false }] });
    same([...paper.children].map(line => [line.tagName, line.textContent]), [['PRE', 'Duka'], ['H2', 'Z report 7'], ['PRE', ' ']]);
  },
  'a PIN somebody tries is told of with whose it is and who stood there, also before any shift': async () => {
    const { drawer, entries } = await day();
    await drawer.guessed({ user: OTHER, wrong: 3, locked: false, signedOn: CASHIER });
    const { kind, cashier, content } = entries.at(-1);
    same([kind, cashier, content], ['pin.wrong', 'barasa', { pin: { wrong: 3, locked: false, signedOn: 'wanjiku' } }]);
    await drawer.guessed({ user: OTHER, wrong: 10, locked: true, signedOn: null });
    same(entries.at(-1).content.pin, { wrong: 10, locked: true, signedOn: null });
  },
  'a line taken out of the cart is told with what it would have cost': async () => {
    const told = [];
    const at = await counter({ dropped: line => told.push(line) });
    at.checkout.add(MILK, { quantity: 3000 });
    at.checkout.setQuantity(1000);
    at.checkout.remove();
    same(told.map(({ sku, quantity, amount, abandoned }) => [sku, quantity, amount, abandoned]), [['sku-milk', 2000, 13000, false], ['sku-milk', 1000, 6500, true]]);
  },
  'slips, cheques, notes and vouchers are summed as they were handed over, whatever went back': () => {
    const of = (kind, more) => ({ kind, shift: 's', cashier: 'c', ...more });
    const { slips } = shiftSums([
      of('sale', { sale: { total: 100, tenders: [{ kind: 'CARD', amount: 5000, given: 5000, change: 0 }, { kind: 'MPESA', amount: 100, given: 100, change: 0 }] } }),
      of('sale', { sale: { total: 100, tenders: [{ kind: 'FOREIGN_CASH', amount: 100000, given: 129500, change: 29500, currency: 'USD', foreign: 1000 }] } }),
      of('sale', { sale: { total: 100, tenders: [{ kind: 'FOREIGN_CASH', amount: 100000, given: 130500, change: 30500, currency: 'USD', foreign: 1000 }] } }),
      of('return', { return: { total: 2000, refunds: [{ kind: 'CARD', amount: 2000 }] } }),
      of('value.load', { value: { amount: 700, kind: 'GIFT_CARD', tender: { kind: 'CARD', amount: 700, given: 700, change: 0 } } }),
      of('value.load', { value: { amount: 100000, kind: 'GIFT_CARD', tender: { kind: 'FOREIGN_CASH', amount: 100000, given: 129500, change: 29500, currency: 'USD', foreign: 1000 } } }),
      of('account.settle', { settle: { tenders: [{ kind: 'CHEQUE', amount: 900, given: 900, change: 0 }] } }),
    ], 's');
    same([...slips.values()].map(({ kind, currency, given, foreign }) => [kind, currency, given, foreign]),
      [['CARD', null, 5700, 0], ['FOREIGN_CASH', 'USD', 389500, 3000], ['CHEQUE', null, 900, 0]]);
  },
  'change for a card paid otherwise leaves the drawer in shillings, cash for one lies in it': () => {
    const load = tender => ({ kind: 'value.load', shift: 's', cashier: 'c', value: { amount: 100000, kind: 'GIFT_CARD', tender } });
    const of = tender => { const { moved, moves } = shiftSums([load(tender)], 's'); return [moved, moves.map(one => one.amount)]; };
    same(of({ kind: 'CASH', amount: 100000, given: 100000, change: 0 }), [100000, [100000]]);
    same(of({ kind: 'FOREIGN_CASH', amount: 100000, given: 129500, change: 29500, currency: 'USD', foreign: 1000 }), [-29500, [-29500]]);
    same(of({ kind: 'CARD', amount: 100000, given: 100000, change: 0 }), [0, []]);
  },
  'change on money towards a debt that was too much leaves the drawer, cash for one lies in it': () => {
    const settle = (...tenders) => ({ kind: 'account.settle', shift: 's', cashier: 'c', settle: { number: 'MA-02-D000001', tenders } });
    const of = (...tenders) => { const { moved, expected, moves } = shiftSums([settle(...tenders)], 's', 50000); return [moved, expected, moves.map(one => [one.type, one.amount])]; };
    const mpesa = change => ({ kind: 'MPESA', amount: 90000, given: 90000 + change, change });
    same(of(mpesa(0)), [0, 50000, []]);
    same(of(mpesa(10000)), [-10000, 40000, [['PAID_OUT', 10000]]]);
    same(of({ kind: 'CASH', amount: 30000, given: 50000, change: 20000 }, mpesa(10000)), [20000, 70000, [['PAID_IN', 20000]]]);
  },
  'what is taken away before the count leaves the drawer at what it was taken for, and is no cash': async () => {
    const at = await day();
    const slips = new Map([['CHEQUE', { kind: 'CHEQUE', currency: null, given: 90000, foreign: 0 }], ['FOREIGN_CASH USD', { kind: 'FOREIGN_CASH', currency: 'USD', given: 260000, foreign: 2000 }]]);
    const usd = { kind: 'FOREIGN_CASH', currency: 'USD' };
    same(takenAway(usd, 1500, slips, at.facts), { tender: 'FOREIGN_CASH', amount: 195000, currency: 'USD', foreign: 1500 });
    same(takenAway({ kind: 'CHEQUE', currency: null }, 90000, slips, at.facts), { tender: 'CHEQUE', amount: 90000 });
    same([takenAway(usd, 2001, slips, at.facts), takenAway({ kind: 'CHEQUE', currency: null }, 90001, slips, at.facts), takenAway({ kind: 'CARD', currency: null }, 1, slips, at.facts)], [null, null, null]);
    const shift = at.shiftDesk.current().id;
    at.entries.push({ kind: 'sale', shift, cashier: 'c', content: { sale: { total: 90000, tenders: [{ kind: 'CHEQUE', amount: 90000, given: 90000, change: 0 }] } } });
    await at.drawer.move({ type: 'PICKUP', amount: 60000, reason: 'to the bank', slip: { tender: 'CHEQUE', amount: 60000 }, approvals: [] }, CASHIER);
    same(at.entries.at(-1).content, { move: { type: 'PICKUP', amount: 60000, reason: 'to the bank', tender: 'CHEQUE' } });
    const sums = await at.drawer.sums();
    same([sums.moved, sums.slips.get('CHEQUE').given, sums.moves.length], [0, 30000, 1]);
  },
  'a card sale of an earlier shift that goes back leaves nothing to count': () =>
    same([...shiftSums([{ kind: 'return', shift: 's', cashier: 'c', return: { total: 2000, refunds: [{ kind: 'CARD', amount: 2000 }] } }], 's').slips], []),
  'every kind is held against what was handed over, and differences do not make up for each other': async () => {
    const { facts } = await day();
    facts.apply([{ kind: 'tender', id: 'card', tender: 'CARD' }, { kind: 'tender', id: 'foreign-cash', tender: 'FOREIGN_CASH', rates: [{ currency: 'USD', rate: 1295000 }, { currency: 'EUR', rate: 1400005 }] }]);
    const taken = new Map([['CARD', { kind: 'CARD', currency: null, given: 5000, foreign: 0 }], ['FOREIGN_CASH USD', { kind: 'FOREIGN_CASH', currency: 'USD', given: 260000, foreign: 2000 }]]);
    same(askedSlips(facts, taken).map(({ kind, currency, taken: was }) => [kind, currency, was]), [['CARD', null, true], ['FOREIGN_CASH', 'USD', true], ['FOREIGN_CASH', 'EUR', false]]);
    const rows = slipCount(new Map([['CARD', 6000], ['FOREIGN_CASH USD', 1999], ['FOREIGN_CASH EUR', 1]]), taken, facts);
    same(rows.map(({ counted, variance }) => [counted, variance]), [[6000, 1000], [259870, -130], [140, 140]]);
    same(allDifferences(-1000, rows), 1000 + 1000 + 130 + 140);
    same(slipCount(new Map(), taken, facts)[0].variance, -5000);
  },
  'what was taken must be counted too, letters are refused, zero is an answer': async () => {
    const root = document.createElement('div');
    document.body.append(root);
    let told = null;
    const text = (key, values) => `${key}${values ? JSON.stringify(values) : ''}`;
    showShiftClosing({
      text, root, cashier: CASHIER, denominations: COUNTED, close: async (pieces, slips) => { told = slips; }, leave: () => {},
      asked: [{ kind: 'CARD', currency: null, taken: true }, { kind: 'FOREIGN_CASH', currency: 'USD', taken: false }],
    });
    root.querySelector('[data-denomination="40"]').value = '1';
    const card = root.querySelector('[data-slips="CARD"]');
    const press = typed => { card.value = typed; root.querySelector('#close-shift').click(); return root.querySelector('#count-problem').textContent; };
    same([press(''), press('ten'), press('-5'), told], ['close.countToo{"what":"tender.CARD"}', 'close.badAmount{"what":"tender.CARD"}', 'close.badAmount{"what":"tender.CARD"}', null]);
    press('0');
    same([...told], [['CARD', 0], ['FOREIGN_CASH USD', 0]]);
    root.remove();
  },
  'the count shows what was counted, refuses what is no number, and nothing of what is expected': async () => {
    const root = document.createElement('div');
    document.body.append(root);
    let counted = null;
    const text = (key, values) => `${key}${values ? JSON.stringify(values) : ''}`;
    showShiftClosing({ text, root, cashier: CASHIER, denominations: COUNTED, close: async pieces => { counted = pieces; }, leave: () => {} });
    same([...root.querySelectorAll('[data-denomination]')].map(one => one.dataset.denomination), ['1000', '500', '200', '100', '50', '40', '20', '10', '5', '1', '0.5']);
    const type = (denomination, typed) => {
      const field = root.querySelector(`[data-denomination="${denomination}"]`);
      field.value = typed;
      field.dispatchEvent(new Event('input'));
    };
    const problem = () => root.querySelector('#count-problem').textContent;
    root.querySelector('#close-shift').click();
    same([problem(), counted], ['close.nothing', null]);
    for (const wrong of ['-2', 'ten', '1.5', '1e3']) {
      type(40, wrong);
      root.querySelector('#close-shift').click();
      same([problem(), counted], ['close.badCount', null], wrong);
    }
    type(40, '2');
    type(0.5, '1');
    same(root.querySelector('#counted').textContent, '80.50');
    root.querySelector('#close-shift').click();
    same([counted.get(4000), counted.get(50), counted.get(100000)], [2, 1, 0]);
    root.remove();
  },
};
