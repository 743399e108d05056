import { holds, same } from './expect.js';
import { CASHIER, MILK, counter } from './counter.js';
import { cashTender } from '/pos/js/selling/cash.js';
import { COUNTED, createDrawer, showShiftClosing } from '/pos/js/selling/selling.js';
import { shiftSums } from '/pos/js/selling/shiftSums.js';

const OTHER = { id: 'barasa', name: 'Barasa' };
const flat = entries => entries.map(({ content, ...rest }) => ({ ...rest, ...content }));

const day = async () => {
  const at = await counter();
  const drawer = createDrawer({
    ledger: { append: async build => { const command = build({ counter: 0, sales: 0 }); at.entries.push(command); return command; } },
    shiftDesk: at.shiftDesk, facts: at.facts, history: async () => flat(at.entries), cursor: () => 42, now: () => at.clock.at,
  });
  return { ...at, drawer };
};
const sell = async ({ checkout }, cashier) => {
  checkout.add(MILK);
  await checkout.complete([cashTender(6500, 6500)], cashier);
};

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
    same(at.entries.at(-1).content, { shiftClose: { pieces: [{ denomination: 100000, pieces: 5 }, { denomination: 50, pieces: 3 }], tenders: [{ kind: 'CASH', amount: 500150 }], unsent: 2 } });
    same([at.shiftDesk.current(), at.checkout.add(MILK)], [null, 'sale.shiftOver']);
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
  'a line taken out of the cart is told with what it would have cost': async () => {
    const told = [];
    const at = await counter({ dropped: line => told.push(line) });
    at.checkout.add(MILK, { quantity: 3000 });
    at.checkout.setQuantity(1000);
    at.checkout.remove();
    same(told.map(({ sku, quantity, amount, abandoned }) => [sku, quantity, amount, abandoned]), [['sku-milk', 2000, 13000, false], ['sku-milk', 1000, 6500, true]]);
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
