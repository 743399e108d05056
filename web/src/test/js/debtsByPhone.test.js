import { same } from './expect.js';
import { CASHIER, FACTS, NOON, counter } from './counter.js';
import { createBuyers } from '/pos/js/buyers.js';
import { createCustomerDesk, createDebtMoney, createMobileDesk, unsettled } from '/pos/js/selling/selling.js';

const AMINA = { id: 'c1', name: 'Amina', phone: null, groupId: null };
const WAYS = ['CASH', 'MPESA', 'CHEQUE', 'POINTS'].map((tender, place) => ({ kind: 'tender', id: tender === 'MPESA' ? 'mpesa' : tender, tender, place: 9 - place, kindOfNumber: 'PAYBILL' }));
const soon = () => new Promise(done => { setTimeout(done, 30); });
/** A dialog that was closed leaves the page a moment later: the last one counts. */
const at = id => [...document.querySelectorAll(`#${id}`)].at(-1);

/** A till where Amina owes 100.00, and a provider whose prompts stand as told. */
const till = async (disk = {}, provider = { state: 'WAITING' }) => {
  const { facts, shiftDesk, checkout, clock } = await counter({ facts: [...FACTS.filter(row => row.kind !== 'tender'), ...WAYS] });
  const entries = disk.journal ??= [];
  const ledger = { append: async build => { const command = build({ counter: entries.length }); entries.push(command); return command; } };
  const answer = async () => ({ status: 200, body: { state: provider.state, reason: null, code: provider.state === 'PAID' ? 'QWE1234567' : null } });
  const api = { ask: answer, status: answer, check: answer, claimable: async () => ({ status: 200, body: { payments: [] } }) };
  const failed = cause => { throw cause; };
  let ids = entries.length;
  const debts = createDebtMoney({ kept: await unsettled(disk.debts, async () => entries, NOON), keep: async money => { disk.debts = structuredClone(money); }, failed, newId: () => `command-${++ids}` });
  const mobile = createMobileDesk({ api, facts, checkout, now: () => clock.at, shift: () => 's', cashier: () => CASHIER, kept: disk.typed, keep: async typed => { disk.typed = typed; }, failed });
  const said = [];
  const buyers = createBuyers({
    house: { text: Object.assign((key, values = {}) => [key, ...Object.values(values)].join(' '), { has: () => false }), facts, announce: { say: () => {}, warn: sentence => said.push(sentence) }, fault: failed, desk: {
      printing: { print: () => {} }, customerDesk: createCustomerDesk({ ledger, shiftDesk, cursor: () => 1, now: () => NOON, prefix: 'MA-02', offline: () => false }), outbox: { grew: () => {} }, mobile, debts,
      customerBook: { here: () => [AMINA], everywhere: async () => null, keep: () => {} }, accounts: { standing: async () => ({ owed: 10000, open: [] }) },
    } },
    cashier: () => CASHIER, tell: () => {},
  });
  const open = async () => {
    buyers.settle();
    at('customer-words').value = 'Amina';
    at('customer-words').dispatchEvent(new Event('input'));
    [...document.querySelectorAll('[data-customer="c1"]')].at(-1).click();
    await soon();
  };
  const ask = async () => {
    await open();
    at('settle-prompt').click();
    await soon();
    at('mpesa-phone').value = '0712345678';
    at('mpesa-send').closest('form').requestSubmit();
    await soon();
  };
  const type = async (by, code) => {
    await open();
    at('settle-by').value = by;
    at('settle-code').value = code;
    at('settle-take').click();
    await soon();
  };
  const settled = () => entries.filter(one => one.kind === 'account.settle').map(({ id, content: { settle: { customer, amount, tenders: [{ kind, payment, code }] } } }) => [id, customer, amount, kind, payment === null ? null : 'prompt', code]);
  return { disk, provider, open, ask, type, settled, said, entries };
};
const ENDED = [['command-1', 'c1', 10000, 'MPESA', 'prompt', 'QWE1234567']];

export const tests = {
  'a PIN typed after the dialog was left ends the debt, once': async () => {
    const shop = await till();
    await shop.ask();
    same([Object.keys(shop.disk.debts), shop.settled()], [['c1'], []]);
    shop.provider.state = 'PAID';
    at('mpesa-back').click();
    await soon();
    await soon();
    same([shop.settled(), shop.disk.debts], [ENDED, {}]);
  },
  'a prompt that is paid while somebody looks ends the debt once': async () => {
    const shop = await till({}, { state: 'PAID' });
    await shop.ask();
    same([shop.settled(), shop.disk.debts, at('mpesa-dialog')?.open ?? false], [ENDED, {}, false]);
  },
  'a crash between the prompt and the PIN loses nothing, and one between the journal and the list ends nothing twice': async () => {
    const before = await till();
    await before.ask();
    at('mpesa-back').click();
    const disk = structuredClone(before.disk);
    before.provider.state = 'REFUSED'; // nobody goes on asking here
    const after = await till(structuredClone(disk), { state: 'PAID' });
    await soon();
    same([after.settled(), after.disk.debts], [ENDED, {}]);
    const again = await till({ journal: after.entries.map(one => ({ ...one, at: new Date(NOON).toISOString() })), debts: disk.debts }, { state: 'PAID' });
    await soon();
    same(again.settled().length, 1);
    same(await unsettled(disk.debts, async () => [], NOON + 25 * 3600000), {}, 'what is a day old is the office\'s');
  },
  'what the branch takes is offered, in its order, and cheques by their number': async () => {
    const shop = await till();
    await shop.open();
    same([...at('settle-by').options].map(one => one.value), ['CHEQUE', 'MPESA', 'CASH']);
    at('settle-back').click();
    await shop.type('CHEQUE', '0047');
    same(shop.settled().at(-1).slice(3), ['CHEQUE', null, '0047']);
  },
  'a code typed for a debt counts among the five of the shift': async () => {
    const shop = await till({ typed: { shift: 's', count: 4 } });
    await shop.type('MPESA', 'QWE7654321');
    same([shop.settled().length, shop.disk.typed], [1, { shift: 's', count: 5 }]);
    await shop.type('MPESA', 'QWE7654322');
    same([shop.settled().length, shop.said.at(-1)], [1, 'mpesa.noMoreCodes']);
    at('settle-back').click();
  },
};
