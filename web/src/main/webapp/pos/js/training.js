/**
 * Training: the same till over a journal in memory. Everything works and nothing happens: no entry is signed or sent, no money is asked for, nothing is set aside, no drawer opens.
 * What is left of it is how many sales of a day there were and what they came to, which the authority's daily report wants.
 */
import { NoAnswer, nairobiDay, uuid7 } from './kernel/kernel.js';
import { isTraining, keepTraining, playedAccounts, playedMoney, playedValues, trainingLedger } from './training/training.js';
import { openAccounts } from './dayDesk.js';
import { createCheckout, createClockDesk, createCustomerDesk, createDebtMoney, createDepositDesk, createDrawer, createMobileDesk, createParkDesk, createProformaDesk, createReturnDesk, createShiftDesk, createValueDesk } from './selling/selling.js';
import { newValueCode } from './storedvalue/storedvalue.js';

const NO_CARTS = { sales: [], active: 0 };
const FORGETFUL = { setting: async () => undefined, keep: async () => {} };

/** All that a training has of the real desk: it looks things up and prints with the mark. What is not named stays behind, whatever is added to a desk. */
export const SHARED = ['printing', 'scale', 'customerBook', 'fetchNews', 'askStock', 'askBatches', 'stockLeft', 'doubtStock', 'loadStock'];

const turn = on => {
  keepTraining(on);
  location.reload();
};

/** Tells of the training of former days and of this one, once each. */
const report = async ({ till, desk, cashier, now }) => {
  const told = await till.setting('training');
  if (!told?.count) return;
  const at = now();
  const shift = desk.shifts.latest()?.id ?? uuid7(at);
  desk.outbox.grew(await desk.ledger.append(() => ({ kind: 'training.day', id: uuid7(at), at: new Date(at).toISOString(), engine: '1', prices: 0, cashier: cashier.id, shift, content: { training: told } })));
  await till.keep('training', null);
};

export const trainingDesk = async ({ till, desk, facts, tillId, failed, ended, now, kept }) => {
  const tally = kept?.day === nairobiDay(now()) ? kept : { day: nairobiDay(now()), count: 0, amount: 0 };
  const ledger = trainingLedger({ sold: total => {
    Object.assign(tally, { count: tally.count + 1, amount: tally.amount + total });
    till.keep('training', { ...tally }).catch(failed);
  } });
  // The real open shift is nobody's business here.
  const own = { ...facts, all: kind => (kind === 'shift' ? [] : facts.all(kind)), byId: (kind, id) => (kind === 'shift' ? null : facts.byId(kind, id)) };
  const parts = { facts: own, ledger, cursor: () => 0, now };
  const shifts = createShiftDesk({ ...parts, tillId, keep: async () => {} });
  const more = { ...parts, shiftDesk: shifts, prefix: 'TRAINING-01', offline: () => true, since: async isFirst => ledger.since(isFirst) };
  const accounts = await openAccounts({ till: FORGETFUL, now, api: playedAccounts({ ledger, now, pointValue: () => facts.one('loyalty')?.pointValue ?? 100 }), facts, carts: () => checkout.state.get().carts.sales });
  const checkout = createCheckout({ ...more, letGo: ({ customer, tenders }) => accounts.letGo(customer, tenders).catch(failed), shelf: { keep: async () => {} }, failed, ended, kept: NO_CARTS, dropped: line => ledger.append(() => ({ kind: 'cart.trace', shift: shifts.latest().id, content: { trace: { lines: [line] } } })) });
  const parked = [];
  const noServer = async () => { throw new NoAnswer('training'); };
  return {
    ...Object.fromEntries(SHARED.map(name => [name, desk[name]])), ledger, shifts, checkout, pulse: null, collections: null, layaways: null, warranties: null, labels: null,
    outbox: { state: { get: () => ({ unsent: 0, sending: false, oldestAt: null, attention: 0 }), listen: () => () => {} }, grew: () => {} },
    customerDesk: createCustomerDesk(more),
    accounts,
    zOf: async () => null,
    stamps: { paper: noServer, watch: () => () => {} },
    mobile: createMobileDesk({ api: playedMoney(), facts, checkout, now, failed, shift: () => shifts.latest()?.id, cashier: () => null, keep: async () => {} }),
    debts: createDebtMoney({ keep: async () => {}, failed, newId: () => uuid7(now()) }),
    clock: createClockDesk({ ...more, newId: () => uuid7(now()) }),
    values: playedValues(ledger), valueSales: createValueDesk(more), proformas: createProformaDesk(more), deposits: createDepositDesk({ ...more, history: async () => ledger.since(() => false) }),
    drawer: createDrawer({ ...more, attempts: { read: async () => [], keep: async () => {} }, history: async () => ledger.since(() => false) }),
    returns: createReturnDesk({ ...more, newCode: newValueCode, ask: noServer, search: noServer }),
    parked: createParkDesk({ shelf: { read: async () => [...parked], keep: async all => { parked.splice(0, parked.length, ...all); } }, now, post: noServer, fetch: noServer, recall: noServer }),
  };
};

/**
 * @param {{till: object, desk: object|null, facts: object, text: Function, tillId: string, now: () => number, failed: Function, ended: (line: object|null) => void}} parts desk: the real one
 * @returns {Promise<{desk: object|null, on: boolean, enter: () => void, leave: (cashier: object) => Promise<void>}>}
 */
export const openTraining = async ({ till, desk, facts, text, tillId, now, failed, ended }) => {
  const on = Boolean(desk) && isTraining();
  if (on) {
    document.body.dataset.training = text('training.mark');
    document.body.style.setProperty('--training', JSON.stringify(text('training.mark')));
  }
  if (desk && !on && desk.shifts.latest()) await report({ till, desk, cashier: { id: desk.shifts.latest().cashierId }, now });
  return {
    desk: on ? await trainingDesk({ till, desk, facts, tillId, failed, ended, now, kept: await till.setting('training') }) : desk,
    on,
    enter: () => turn(true),
    async leave(cashier) {
      await report({ till, desk, cashier, now });
      turn(false);
    },
  };
};
