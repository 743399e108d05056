import { holds, same } from './expect.js';
import { CASHIER, FACTS, HOUR, MILK, NOON, OIL, counter } from './counter.js';
import { mayOpenShift } from '/pos/js/identity/identity.js';
import { createFacts } from '/pos/js/kernel/kernel.js';
import { ShiftRefused, createShiftDesk, showShiftOpening } from '/pos/js/selling/selling.js';
import { cashTender, toldPieces } from '/pos/js/selling/cash.js';

export const tests = {
  'a drawer somebody has already begins no second shift, and what was counted here is told': async () => {
    const asked = [];
    const entries = [];
    let answer = 'Drawer 1 has an open shift.';
    const desk = createShiftDesk({
      facts: createFacts(FACTS), tillId: 'till-2', cursor: () => 1, now: () => NOON, keep: async () => {}, kept: { closed: 'the last one' },
      ledger: { append: async build => { entries.push(build()); return entries.at(-1); } }, ask: async (counted, by) => { asked.push(counted, by); return answer; },
    });
    const refused = await desk.open(0, CASHIER).catch(cause => cause);
    same([refused instanceof ShiftRefused, refused.message, entries.length, desk.current()], [true, answer, 0, null]);
    answer = null;
    await desk.open(0, CASHIER);
    same([asked, entries.length, desk.current().id], [['the last one', 'wanjiku', 'the last one', 'wanjiku'], 1, entries[0].shift]);
  },
  'shifts counted one after the other without network stay over, also after the page was loaded again': async () => {
    const facts = createFacts(FACTS);
    facts.apply([{ kind: 'shift', id: 'first', tillId: 'till-2', state: 'OPEN', openedAt: new Date(NOON - HOUR).toISOString(), businessDay: '2026-11-25' }]);
    let kept = null;
    const asked = [];
    const desk = () => createShiftDesk({
      facts, tillId: 'till-2', cursor: () => 1, now: () => NOON, keep: async what => { kept = structuredClone(what); }, kept, ledger: { append: async build => build() }, ask: async counted => { asked.push(counted); return null; },
    });
    const before = desk();
    same(before.current().id, 'first');
    await before.closed(before.current());
    await before.open(0, CASHIER);
    same(before.current().id === 'first', false);
    const after = desk();
    await after.closed(after.current());
    same([after.current(), desk().current()], [null, null]);
    await desk().open(0, CASHIER);
    same(asked, ['first', 'first']);
    facts.apply([{ kind: 'shift', id: 'first', tillId: 'till-2', state: 'CLOSED' }]);
    const last = desk();
    await last.closed(last.current());
    same([kept.closed.length, kept.closed.includes('first')], [2, false]);
  },
  'a shift opens with its float and ends when the server closed the very same one': async () => {
    const { shiftDesk, entries, facts } = await counter();
    same(entries[0].content, { shiftOpen: { till: 'till-2', businessDay: '2026-11-25', float: 500000 } });
    facts.apply([{ kind: 'shift', id: shiftDesk.current().id, tillId: 'till-2', state: 'CLOSED' }]);
    same(shiftDesk.current(), null);
    facts.apply([{ kind: 'shift', id: 'other', tillId: 'till-2', state: 'OPEN', businessDay: '2026-11-26' }]);
    same([shiftDesk.current().id, shiftDesk.businessDay()], ['other', '2026-11-26']);
  },
  'a float that was counted is told by note and coin, an amount alone as it is': async () => {
    const root = document.createElement('div');
    const told = [];
    showShiftOpening({ text: key => key, root, cashier: CASHIER, may: () => true, open: async (float, pieces) => { told.push([float, toldPieces(pieces)]); }, refused: cause => { throw cause; }, leave: () => {} });
    holds(!root.querySelector('details') && root.querySelector('.pieces'), 'nothing to unfold');
    const [amount, thousands, halves] = ['#float', '[data-denomination="1000"]', '[data-denomination="0.5"]'].map(at => root.querySelector(at));
    const write = (field, value) => { field.value = value; field.dispatchEvent(new Event('input')); };
    const submit = async () => { root.querySelector('form').dispatchEvent(new Event('submit', { cancelable: true })); await new Promise(done => { setTimeout(done); }); };
    write(thousands, '3');
    write(halves, '1');
    same(amount.value, '3000.50');
    await submit();
    amount.value = '5000';
    await submit();
    same(told, [[300050, [{ denomination: 100000, pieces: 3 }, { denomination: 50, pieces: 1 }]], [500000, []]]);
    const { shiftDesk, entries } = await counter();
    await shiftDesk.open(300050, CASHIER, new Map([[100000, 3], [500, 0], [50, 1]]));
    same(entries.at(-1).content.shiftOpen, { till: 'till-2', businessDay: '2026-11-25', float: 300050, pieces: told[0][1] });
  },
  'who may not open a shift is told so and who may, also when that changes, and what was typed meanwhile opens none': async () => {
    const root = document.createElement('div');
    let allowed = false;
    const opened = [];
    let left = 0;
    const screen = showShiftOpening({ text: key => key, root, cashier: CASHIER, may: () => allowed, open: async float => { opened.push(float); }, refused: cause => { throw cause; }, leave: () => { left += 1; } });
    same([root.querySelector('#shift-form'), root.querySelector('#shift-refused').textContent.includes('shift.notAllowedNext')], [null, true]);
    root.querySelector('#leave').click();
    screen.pressed('Escape');
    same(left, 2);
    allowed = true;
    screen.draw();
    root.querySelector('#float').value = '5000';
    screen.draw();
    same(root.querySelector('#float').value, '5000', 'what is typed stays');
    allowed = false;
    root.querySelector('form').dispatchEvent(new Event('submit', { cancelable: true }));
    await new Promise(done => { setTimeout(done); });
    same([opened, root.querySelector('#shift-refused') === null], [[], false]);
    same([mayOpenShift({ permissions: ['sell'] }), mayOpenShift({ permissions: ['sell', 'open_shift'] })], [false, true]);
  },
  'a shift of a former day is over, also the one the server still shows open': async () => {
    const { checkout, shiftDesk, entries, facts, clock } = await counter();
    const { id, openedAt, businessDay } = shiftDesk.current();
    facts.apply([{ kind: 'shift', id, tillId: 'till-2', state: 'OPEN', openedAt, businessDay }]);
    clock.at += 48 * HOUR;
    same([shiftDesk.current(), checkout.add(MILK), checkout.isEmpty()], [null, 'sale.shiftOver', true]);
    await shiftDesk.open(0, CASHIER);
    checkout.add(MILK);
    await checkout.complete([cashTender(6500, 6500)], CASHIER);
    same([entries.at(-1).shift === shiftDesk.current().id, entries.at(-1).content.sale.businessDay], [true, '2026-11-27']);
  },
  'a shift that sells through the night goes on, and one day is one shift however long': async () => {
    const { shiftDesk, clock } = await counter();
    const { id } = shiftDesk.current();
    clock.at += 18 * HOUR;
    same(shiftDesk.current()?.id, id);
    clock.at += 1;
    same(shiftDesk.current(), null);
    const early = await counter({ clock: { at: Date.UTC(2026, 10, 24, 21) } });
    early.clock.at += 24 * HOUR - 1;
    holds(early.shiftDesk.current(), 'midnight to midnight');
  },
  'a sale begun before the shift ran out is finished in it': async () => {
    const { checkout, shiftDesk, entries, clock } = await counter();
    const { id } = shiftDesk.current();
    checkout.add(MILK);
    clock.at += 20 * HOUR;
    same(checkout.add(MILK), null);
    await checkout.complete([cashTender(13000, 13000)], CASHIER);
    same([entries.at(-1).shift, checkout.add(MILK)], [id, 'sale.shiftOver']);
  },
  'a sale after midnight pays the taxes of the new day in the shift of the old one': async () => {
    const { checkout, entries, clock } = await counter({
      clock: { at: Date.UTC(2026, 11, 31, 20, 59, 59, 999) }, // 23:59:59.999 in Nairobi
      facts: [...FACTS, { kind: 'taxrate', id: 'B2', letter: 'B', rate: 1800, inUse: true, validFrom: '2027-01-01' }],
    });
    const sell = async () => {
      checkout.add(OIL);
      await checkout.complete([cashTender(16700, 16700)], CASHIER);
      const { businessDay, taxes: [{ rate, tax }] } = entries.at(-1).content.sale;
      return [businessDay, rate, tax];
    };
    same(await sell(), ['2026-12-31', 1600, 2297]);
    clock.at += 1;
    same(await sell(), ['2026-12-31', 1800, 2540]);
  },
  'a sale rung before midnight and paid after it has the taxes of its payment': async () => {
    const { checkout, entries, clock } = await counter({
      clock: { at: Date.UTC(2026, 11, 31, 20, 59, 59, 999) },
      facts: FACTS.map(row => (row.kind === 'taxprofile' ? { ...row, validFrom: '2027-01-01' } : row)),
    });
    checkout.add(OIL);
    same(checkout.state.get().priced.tax, 0);
    clock.at += 1;
    const done = await checkout.complete([cashTender(16700, 16700)], CASHIER);
    same([entries.at(-1).content.sale.tax, entries.at(-1).at, done.taxes.vatRegistered], [2297, '2026-12-31T21:00:00.000Z', true]);
  },
};
