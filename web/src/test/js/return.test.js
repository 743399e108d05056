import { holds, same } from './expect.js';
import { CASHIER, MILK, TOMATO, counter } from './counter.js';
import { NoAnswer } from '/pos/js/kernel/kernel.js';
import { cashTender } from '/pos/js/selling/cash.js';
import { bars39, isReceiptNumber } from '/pos/js/selling/bars39.js';
import { originalFrom, reckonReturn, isTooLate } from '/pos/js/selling/returning.js';
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
    showReturn({ text, root, original, tooLate: true, exchange: 0, take: async (...what) => { taken.push(what); }, leave: () => {} });
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
    holds(!isTooLate('2026-11-25T09:00:00Z', 14, Date.parse('2026-12-09T20:00:00Z')) && isTooLate('2026-11-25T09:00:00Z', 14, Date.parse('2026-12-10T10:00:00Z')), 'window');
  },
};
