import { holds, same } from './expect.js';
import { day } from './drawerDay.js';
import { CASHIER } from './counter.js';
import { COUNTED, shiftPaper, showShiftClosed, showShiftClosing } from '/pos/js/selling/selling.js';

export const tests = {
  'what stays in the drawer goes with the count, on its screen and its paper; all of it is no word': async () => {
    const at = await day();
    const sums = await at.drawer.sums();
    await at.drawer.close({ pieces: new Map([[100000, 5]]), stays: 200000, unsent: 0, approvals: [] }, CASHIER);
    same(at.entries.at(-1).content.shiftClose.stays, 200000);
    const parts = { text: key => key, sums, count: 500000 };
    const root = document.createElement('div');
    showShiftClosed({ ...parts, root, stays: 200000, print: () => {}, printZ: () => {}, next: () => {} });
    same([...root.querySelectorAll('[data-amount] strong')].map(one => one.textContent), ['3,000.00', '2,000.00']);
    const paper = stays => shiftPaper({ ...parts, facts: at.facts, shift: { openedAt: '2026-01-01T00:00:00Z', businessDay: '2026-01-01' }, at: 0, open: true, stays }).textContent;
    holds(paper(200000).includes('close.taken3,000.00close.staysAs2,000.00') && !paper(null).includes('close.staysAs'), paper(200000));
  },
  'what stays is an amount, and no more than was counted': () => {
    const root = document.createElement('div');
    document.body.append(root);
    const told = [];
    const text = (key, values) => `${key}${values ? JSON.stringify(values) : ''}`;
    showShiftClosing({ text, root, cashier: CASHIER, denominations: COUNTED, close: async (pieces, slips, stays) => { told.push(stays); }, leave: () => {} });
    root.querySelector('[data-denomination="1000"]').value = '2';
    const press = typed => { root.querySelector('#stays').value = typed; root.querySelector('#close-shift').click(); return root.querySelector('#count-problem').textContent; };
    same([press('ten'), press('-5'), press('2000.01')], ['close.badStays', 'close.badStays', 'close.staysTooMuch{"counted":"2,000.00"}']);
    same(told, []);
    press('2,000');
    same(told, [200000]);
    root.remove();
  },
};
