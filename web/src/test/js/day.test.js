import { holds, same } from './expect.js';
import { createDay } from '/pos/js/day.js';
import { createFacts } from '/pos/js/kernel/kernel.js';

const text = Object.assign((key, values) => `${key}${values ? JSON.stringify(values) : ''}`, { count: (key, n) => `${key} ${n}` });
const CASHIER = { id: 'wanjiku', name: 'Wanjiku', permissions: ['SELL'] };
const SUPERVISOR = { id: 'njeri', name: 'Njeri', permissions: ['SELL', 'APPROVE'] };
const COLLEAGUE = { kind: 'user', id: 'asha', name: 'Asha', permissions: ['SELL', 'APPROVE'], active: true, pin: null };

/** The day of a till with one open shift; "answers" is what colleagues say when they are asked. */
const day = ({ who, fourEyes = true, answers = [], others = [COLLEAGUE], sums = { slips: new Map() } }) => {
  const asked = [];
  const details = [];
  const done = [];
  const shown = [];
  const drawer = {
    sums: async () => sums,
    takenBack: async told => { done.push(['taken back', told.off]); },
    close: async told => { done.push(['close', told.approvals, ...(told.stays === null ? [] : [told.stays])]); return {}; },
    move: async told => { done.push(['move', told.approvals]); return {}; },
    opened: async told => { done.push(['drawer', told.approvals]); return {}; },
  };
  const desk = {
    drawer, shifts: { current: () => ({ id: 's' }), latest: () => ({ id: 's' }) }, outbox: { grew: () => {}, state: { get: () => ({ unsent: 0 }) } }, printing: { openDrawer: () => {}, onFailed: () => {} },
    checkout: { isEmpty: () => true, areAllEmpty: () => true }, parked: { waiting: async () => [] },
  };
  const root = document.createElement('div');
  const house = {
    text, root, desk, facts: createFacts([{ kind: 'limits', id: 'limits', varianceLimit: 10000, moveCeiling: 500000, fourEyes, returnDays: 14 }, { kind: 'user', active: true, pin: {}, ...who }, ...others]),
    announce: { say: () => {}, warn: () => {} }, notice: { show: sentence => shown.push(sentence) }, sounds: {}, training: { on: false },
    askApproval: async what => { asked.push(what.action); details.push(what.detail); return answers.shift() ?? null; },
  };
  document.body.append(root);
  const entries = createDay({ house, cashier: () => who, turnTo: () => {}, enter: () => {} }).entries();
  return { asked, details, done, shown, root, facts: house.facts, act: id => entries.find(one => one.id === id).act() };
};
const field = id => document.getElementById(id);
const settled = () => new Promise(tell => { setTimeout(tell, 30); });
const shut = async () => {
  field('move-back')?.click();
  for (let n = 0; n < 100 && field('move-back'); n++) await settled();
};
const move = async (at, amount) => {
  await at.act('menu-cash');
  field('move-type').value = 'PICKUP';
  field('move-amount').value = amount;
  field('move-reason').value = 'to the bank';
  field('move-do').click();
  await settled();
  await shut();
};
const look = async at => {
  at.act('menu-drawer');
  field('move-reason').value = 'change for a note';
  field('drawer-open').click();
  await settled();
  await shut();
};

const count = async (at, thousands, stays = '') => {
  await at.act('menu-close');
  at.root.querySelector('[data-denomination="1000"]').value = thousands;
  at.root.querySelector('#stays').value = stays;
  at.root.querySelector('#close-shift').click();
  await settled();
  at.said = field('decision')?.textContent;
  field('decide-yes').click();
  for (let n = 0; n < 100 && field('decision'); n++) await settled();
  await settled();
  at.root.remove();
};

export const tests = {
  'who signs for a count is asked by what the whole drawer should hold; a till without an answer says that it knows of itself alone': async () => {
    const exact = day({ who: CASHIER, sums: { slips: new Map(), expected: 1000000, alone: false } });
    await count(exact, '10');
    same([exact.asked, exact.done], [[], [['close', []]]]);
    const missing = day({ who: CASHIER, sums: { slips: new Map(), expected: 1000000, alone: false } });
    await count(missing, '5');
    same([missing.asked, missing.done], [['SHIFT_VARIANCE'], [['taken back', 500000]]]);
    const alone = day({ who: CASHIER, sums: { slips: new Map(), expected: 500000, alone: true } });
    await count(alone, '10');
    same([alone.asked, alone.details[0].endsWith(' sums.alone')], [['SHIFT_VARIANCE'], true]);
  },
  'what leaves with the count is told before it is closed, and beyond the ceiling somebody signs or nothing is written': async () => {
    const sums = { slips: new Map(), expected: 1000000, alone: false };
    const within = day({ who: CASHIER, sums });
    await count(within, '10', '5000');
    same([within.asked, within.done], [[], [['close', [], 500000]]]);
    holds(within.said.includes('close.takes{"taken":"5,000.00","stays":"5,000.00"}'), within.said);
    const all = day({ who: CASHIER, sums });
    await count(all, '10');
    same([all.done, all.said.includes('close.allStays')], [[['close', []]], true]);
    const refused = day({ who: CASHIER, sums });
    await count(refused, '10', '4999.50');
    same([refused.asked, refused.done], [['CASH_OUT'], []]);
    const said = { action: 'CASH_OUT', by: 'asha' };
    const signed = day({ who: CASHIER, sums, answers: [said] });
    await count(signed, '10', '0');
    same([signed.details, signed.done], [['close.takenAbove{"amount":"10,000.00","ceiling":"5,000.00"}'], [['close', [said], 0]]]);
  },
  'a supervisor at the till asks a colleague for cash out and for the drawer, where the shop wants four eyes': async () => {
    const refused = day({ who: SUPERVISOR });
    await move(refused, '6000');
    await look(refused);
    same([refused.asked, refused.done], [['CASH_OUT', 'NO_SALE'], []]);
    const said = { action: 'NO_SALE', by: 'asha' };
    const allowed = day({ who: SUPERVISOR, answers: [said] });
    await look(allowed);
    same(allowed.done, [['drawer', [said]]]);
  },
  'where two eyes are enough a supervisor asks nobody, and a cashier still does': async () => {
    const alone = day({ who: SUPERVISOR, fourEyes: false });
    await move(alone, '6000');
    await look(alone);
    same([alone.asked, alone.done], [[], [['move', []], ['drawer', []]]]);
    const cashier = day({ who: CASHIER, fourEyes: false });
    await move(cashier, '6000');
    await look(cashier);
    same([cashier.asked, cashier.done], [['CASH_OUT', 'NO_SALE'], []]);
  },
  'a right that is taken away while somebody stands at the till is gone at once': async () => {
    const at = day({ who: SUPERVISOR, fourEyes: false });
    await look(at);
    same([at.asked, at.done.length], [[], 1]);
    at.facts.apply([{ kind: 'user', ...SUPERVISOR, permissions: ['SELL'], active: true, pin: {} }]);
    await look(at);
    await move(at, '6000');
    same([at.asked, at.done.length], [['NO_SALE', 'CASH_OUT'], 1]);
  },
  'where nobody else could say yes a supervisor asks nobody and hears that it is written down; a second one without a PIN is still asked for': async () => {
    for (const others of [[], [{ ...COLLEAGUE, active: false }], [{ ...COLLEAGUE, permissions: ['SELL'] }]]) {
      const alone = day({ who: SUPERVISOR, others });
      await move(alone, '6000');
      await look(alone);
      same([alone.asked, alone.done], [[], [['move', []], ['drawer', []]]]);
      same(alone.shown.map(one => one.endsWith('approval.alone')), [true, true]);
    }
    const cashier = day({ who: CASHIER, others: [] });
    await look(cashier);
    same([cashier.asked, cashier.done], [['NO_SALE'], []]);
    const within = day({ who: SUPERVISOR, others: [] });
    await move(within, '50');
    same(within.shown.map(one => one.endsWith('approval.alone')), [false]);
  },
  'what is within the ceiling asks nobody': async () => {
    const at = day({ who: CASHIER });
    await move(at, '5000');
    same([at.asked, at.done], [[], [['move', []]]]);
    holds(!field('move-dialog'), 'closed');
  },
};
