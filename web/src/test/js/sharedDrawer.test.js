import { holds, same } from './expect.js';
import { day, sell } from './drawerDay.js';
import { CASHIER } from './counter.js';
import { shiftPaper, showShiftClosed } from '/pos/js/selling/selling.js';
import { takenAway } from '/pos/js/selling/slips.js';

/** As the server tells it of a drawer where two workstations sell. */
const TWO_TILLS = {
  openingFloat: 500000, expected: 1019500, counts: { sales: 5, returns: 1, drawers: 2, removed: 3 }, sold: 600000, returned: -6500,
  tenders: [{ kind: 'CASH', amount: 526000 }, { kind: 'CARD', amount: 80000 }, { kind: 'EXCHANGE', amount: 100 }, { kind: 'CASH', amount: -6500 }],
  cashiers: [{ name: 'Barasa', sales: 2, total: 500000 }, { name: 'Wanjiku', sales: 3, total: 93500 }],
  moves: [{ type: 'PAID_OUT', amount: -1000, tender: null, currency: null }, { type: 'PICKUP', amount: -20000, tender: 'CARD', currency: null }],
  slips: [{ kind: 'CARD', currency: null, given: 60000, foreign: 0 }, { kind: 'FOREIGN_CASH', currency: 'USD', given: 129500, foreign: 1000 }],
};

export const tests = {
  'with the server the drawer is that of all its workstations, each way and cashier': async () => {
    const asked = [];
    const at = await day(async shift => { asked.push(shift); return TWO_TILLS; });
    await sell(at, CASHIER);
    const sums = await at.drawer.sums();
    same([asked, sums.alone, sums.float, sums.expected], [[at.shiftDesk.current().id], false, 500000, 1019500]);
    same([sums.sales, sums.sold, sums.returns, sums.returned, sums.drawers, sums.removed], [5, 600000, 1, 6500, 2, 3]);
    same([...sums.tenders], [['CASH', 519500], ['CARD', 80000]]);
    same(sums.moves.map(({ type, amount, tender }) => [type, amount, tender]), [['PAID_OUT', 1000, null], ['PICKUP', 20000, 'CARD']]);
    same(takenAway({ kind: 'FOREIGN_CASH', currency: 'USD' }, 500, sums.slips, at.facts), { tender: 'FOREIGN_CASH', amount: 64750, currency: 'USD', foreign: 500 });
    const paper = shiftPaper({ text: key => key, facts: at.facts, sums, shift: at.shiftDesk.current(), at: at.clock.at, open: true }).textContent;
    holds(paper.includes('Barasa (2)5,000.00') && !paper.includes('sums.alone'), paper);
  },
  'who must not see what the drawer should hold sees no amount it could be reckoned from; after the count everybody does': async () => {
    const at = await day(async () => TWO_TILLS);
    const sums = await at.drawer.sums();
    const paper = more => shiftPaper({ text: (key, values) => `${key}${values ? values.n : ''}`, facts: at.facts, sums, shift: at.shiftDesk.current(), at: at.clock.at, ...more }).textContent;
    const blind = paper({ open: false });
    same([blind.match(/\d[\d,]*\.\d\d/g), blind.includes('x.sales5'), blind.includes('Barasa (2)'), blind.includes('x.blind')], [null, true, true, true]);
    const full = paper({ open: true, count: 1019500 });
    same(['6,000.00', '-65.00', '5,000.00', '10,195.00'].filter(amount => !full.includes(amount)), []);
    holds(!full.includes('x.blind'), 'nothing is hidden');
  },
  'without an answer the drawer is what this till knows, and screen and paper say so': async () => {
    const at = await day(async () => null);
    await sell(at, CASHIER);
    const sums = await at.drawer.sums();
    same([sums.alone, sums.expected], [true, 506500]);
    const root = document.createElement('div');
    showShiftClosed({ text: key => key, root, sums, count: 506500, print: () => {}, printZ: () => {}, next: () => {} });
    holds(root.querySelector('#close-alone').textContent === 'sums.alone', 'on the screen');
    holds(shiftPaper({ text: key => key, facts: at.facts, sums, shift: at.shiftDesk.current(), at: at.clock.at, open: true }).textContent.includes('sums.alone'), 'on paper');
    same((await (await day()).drawer.sums()).alone, false, 'nobody else can practise at this drawer');
  },
};
