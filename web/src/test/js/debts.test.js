import { holds, same } from './expect.js';
import { decode } from './escposDecode.js';
import { CASHIER, FACTS, NOON, counter } from './counter.js';
import { createBuyers } from '/pos/js/buyers.js';
import { createPrinting, createRecorder, linesOf } from '/pos/js/devices/devices.js';
import { createCustomerDesk } from '/pos/js/selling/selling.js';

const AMINA = { id: 'c1', name: 'Amina Wanjiru Otieno-Kamau', phone: null, groupId: null };
const soon = () => new Promise(done => { setTimeout(done, 30); });
/** A dialog that was closed leaves the page a moment later: the last one counts. */
const at = id => [...document.querySelectorAll(`#${id}`)].at(-1);

/** Amina pays 100.00 of what she owes; what the printer got of it. */
const settled = async ({ by, code = '', width = 58, broken = 0 }) => {
  const { facts, shiftDesk } = await counter({ facts: [...FACTS, { kind: 'tender', id: 'card', tender: 'CARD', place: 2 }] });
  const entries = [];
  const ledger = { append: async build => { const command = build({ counter: 4 }); entries.push(command); return command; } };
  const recorder = createRecorder();
  recorder.breakDown(broken);
  const printing = createPrinting({
    settings: { by: 'usb', width, baudRate: 9600, logo: null, auto: false }, transport: async () => recorder, linesOf, browser: () => { throw new Error('beside the printer'); }, keep: async () => {}, wait: async () => {},
    now: () => NOON, newId: () => 'job', failed: () => {},
  });
  const buyers = createBuyers({
    house: { text: key => key, facts, announce: { say: () => {}, warn: () => {} }, fault: cause => { throw cause; }, desk: {
      printing, customerDesk: createCustomerDesk({ ledger, shiftDesk, cursor: () => 1, now: () => NOON, prefix: 'MA-02', offline: () => false }), outbox: { grew: () => {} }, mobile: { offered: () => false },
      customerBook: { here: () => [AMINA], everywhere: async () => null, keep: () => {} },
      accounts: { standing: async () => ({ owed: 10000, open: [] }) },
    } },
    cashier: () => CASHIER, tell: () => {},
  });
  buyers.settle();
  at('customer-words').value = 'Amina';
  at('customer-words').dispatchEvent(new Event('input'));
  [...document.querySelectorAll('[data-customer="c1"]')].at(-1).click();
  await soon();
  at('settle-by').value = by;
  at('settle-code').value = code;
  at('settle-take').click();
  await soon();
  return { seen: decode(recorder.bytes()), queue: printing.queue.state.get(), settle: entries.at(-1).content.settle };
};
const opened = seen => seen.filter(one => one.drawer !== undefined).length;

export const tests = {
  'the paper for money towards a debt goes to the receipt printer, as wide as its roll': async () => {
    const { seen, settle } = await settled({ by: 'CASH' });
    const lines = seen.filter(one => one.text !== undefined).map(one => one.text);
    holds(lines.every(line => line.length <= 32), lines.join('|'));
    holds(lines.some(line => line.endsWith(settle.number)) && lines.some(line => line.endsWith('100.00')), lines.join('|'));
  },
  'cash towards a debt opens the drawer by the same print, a card does not': async () => {
    same(opened((await settled({ by: 'CASH' })).seen), 2);
    same(opened((await settled({ by: 'CARD', code: 'A1B2C3' })).seen), 0);
  },
  'what the printer did not take of it waits like every other paper': async () => {
    const { queue, settle } = await settled({ by: 'CASH', broken: 3 });
    same(queue.notPrinted.map(job => job.title), [settle.number]);
  },
  'no module but the printer of the till prints by the browser itself': async files => {
    const own = ['/pos/js/printer.js', '/pos/js/devices/devices.js', '/pos/js/devices/posPrinterScreen.js'];
    const texts = await Promise.all(files.sources.filter(file => !own.includes(file)).map(async file => [file, await (await fetch(file)).text()]));
    same(texts.filter(([, source]) => /\bprintPaper\b|window\.print\b/.test(source)).map(([file]) => file), []);
  },
};
