import { holds, same } from './expect.js';
import { lineOf, piecesLeft, quantityWith, serialIn, serialsWith } from '/pos/js/selling/pieces.js';
import { originalFrom, originalOfCart, reckonReturn } from '/pos/js/selling/returning.js';
import { showReturn } from '/pos/js/selling/selling.js';
import { showWarranties } from '/pos/js/warranty/warranty.js';

const text = (key, values) => `${key}${values ? JSON.stringify(values) : ''}`;
const line = (more = {}) => ({ line: 1, sku: 'phone', name: 'Phone', unit: 'EA', quantity: 1000, unitPrice: 10000, tax: 'B', total: 10000, returned: 0, refunded: 0, ...more });
const original = (...lines) => ({ id: 'sale', receiptNumber: 'MA-02-000018', at: '2026-12-01T08:00:00Z', total: 10000 * lines.length, paid: 10000 * lines.length, tenders: ['CASH'], lines });
const shown = (of, more = {}) => {
  const root = document.createElement('div');
  document.body.append(root);
  const taken = [];
  let refused = 0;
  const screen = showReturn({ text, root, original: of, tooLate: () => null, exchange: 0, credit: false, take: async (...told) => { taken.push(told); }, leave: () => {}, refused: () => { refused++; }, ...more });
  const says = id => root.querySelector(id).textContent;
  const submit = async () => {
    root.querySelector('#return-reason').value = 'OTHER';
    root.querySelector('form').dispatchEvent(new Event('submit', { cancelable: true }));
    await null;
  };
  return { root, screen, taken, refused: () => refused, says, submit };
};

export const tests = {
  'of a receipt known here only what it sold and did not get back may come back': () => {
    const sale = { id: 'sale', at: '2026-12-01T08:00:00Z', sale: { receiptNumber: 'MA-02-000018', total: 30000, tenders: [{ kind: 'CASH', amount: 30000 }], lines: [line({ serial: 'A1' }), line({ line: 2, quantity: 1000, serials: ['B1', 'B2', 'B3'], unit: 'CTN' }), line({ line: 3 })] } };
    const back = { kind: 'return', return: { original: 'sale', lines: [{ originalLine: 1, quantity: 1000, total: 10000, serials: ['A1'] }], refunds: [] } };
    const known = originalFrom(sale, [back]);
    same(known.lines.map(({ serials, serialsBack }) => [serials, serialsBack]), [[[], ['A1']], [['B1', 'B2', 'B3'], []], [undefined, undefined]]);
    const told = () => [];
    same([lineOf(known, 'B2', told).line.line, lineOf(known, 'A1', told).key, lineOf(known, 'C9', told).key, lineOf(known, 'B2', () => ['B2']).key], [2, 'return.serialBack', 'return.serialUnsold', 'return.serialTwice']);
  },
  'a carton comes back with all its serials, of several pieces as many as come back': () => {
    const carton = line({ unit: 'CTN', serials: ['B1', 'B2', 'B3'] });
    same([1, 2, 3].map(told => quantityWith(carton, told)), [0, 0, 1000]);
    same(serialsWith(carton, 1000), { least: 3, most: 3 });
    const three = line({ quantity: 4000, returned: 1000, serials: ['C1', 'C2', 'C3'] });
    same([quantityWith(three, 1), quantityWith(three, 3), serialsWith(three, 2000).least], [1000, 3000, 2]);
    same(serialsWith(line({ quantity: 2000, serials: ['D1'] }), 1000), { least: 0, most: 1 }, 'a till that asked for one of two');
    same(serialsWith(line(), 1000), { least: 0, most: 0 });
    same(piecesLeft({ serial: 'E1' }, [{ serial: 'E1' }]), { serials: [], serialsBack: ['E1'] });
  },
  'a scanned label of GS1 tells its serial': () => {
    same([serialIn(' S-77 '), serialIn('(01)06169990200013(21)S77')], ['S-77', 'S77']);
  },
  'the piece in the hand is scanned or typed, and no other is taken back': async () => {
    const { root, screen, taken, refused, says, submit } = shown(original(line({ serials: ['A1'] }), line({ line: 2, serials: ['A2'], serialsBack: ['A0'] })));
    screen.scanned('X9');
    same([says('#return-serial-problem'), refused()], ['return.serialUnsold{"serial":"X9"}', 1]);
    screen.scanned('A0');
    same(says('#return-serial-problem'), 'return.serialBack{"serial":"A0"}');
    const field = root.querySelector('#return-serial');
    field.value = 'A2';
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
    same([...root.querySelectorAll('[data-line]')].map(({ value }) => value), ['', '1']);
    same([says('#refund'), says('#return-serial-problem')], ['100.00', '']);
    root.querySelector('[data-line="1"]').value = '1';
    await submit();
    same([taken.length, says('#return-problem')], [0, 'return.serialsMissing{"name":"Phone","at":0,"of":1}']);
    root.querySelector('[data-line="1"]').value = '';
    await submit();
    same(taken[0][0].map(({ quantity, serials }) => [quantity, serials]), [[0, []], [1000, ['A2']]]);
    same(reckonReturn(original(line(), line({ line: 2, serials: ['A2'] })), taken[0][0]).lines.map(({ originalLine, serials }) => [originalLine, serials]), [[2, ['A2']]]);
    root.remove();
  },
  'what lies in the cart tells its serials where no receipt is known': () => {
    const lying = (serial, more) => ({ sku: 'phone', name: 'Phone', unit: 'EA', quantity: 1000, unitPrice: 10000, ...(serial && { serial }), ...more });
    const sale = { lines: [lying('A1'), lying(null, { unit: 'CTN', serials: ['B1', 'B2'] }), lying(null)] };
    const cart = originalOfCart({ sale, priced: { total: 30000, lines: [1, 2, 3].map(at => ({ line: at, taxLetter: 'B', total: 10000 })) }, due: 30000 }, 0);
    const back = reckonReturn(cart, [1, 2, 3].map(at => ({ line: at, quantity: 1000, damaged: false })));
    same(back.lines.map(({ originalLine, serials }) => [originalLine, serials]), [[0, ['A1']], [0, ['B1', 'B2']], [0, undefined]]);
  },
  'a serial longer than any is said at the field, not cut': () => {
    const { root, screen, says } = shown(original(line({ serials: ['A'.repeat(30)] })));
    screen.scanned('A'.repeat(31));
    same(says('#return-serial-problem'), 'mark.serialShape{"serial":"' + 'A'.repeat(31) + '"}');
    screen.scanned('A'.repeat(30));
    same([says('#return-serial-problem'), root.querySelector('[data-line]').value], ['', '1']);
    root.remove();
  },
  'a serial taken off the list takes its quantity along': () => {
    const { root, screen } = shown(original(line({ quantity: 2000, serials: ['A1', 'A2'] })));
    screen.scanned('A1');
    screen.scanned('A2');
    same(root.querySelector('[data-line]').value, '2');
    root.querySelector('[data-serial="A1"]').click();
    same([root.querySelector('[data-line]').value, root.querySelectorAll('[data-serial]').length], ['1', 1]);
    root.remove();
  },
  'a receipt without serials asks for none, and its screen leaves a scan to others': () => {
    const { root, screen } = shown(original(line()));
    same([root.querySelector('#return-serial'), screen.scanned], [null, undefined]);
    root.remove();
  },
  'what is under warranty is told by serial or phone, and why where it is not': async () => {
    const root = document.createElement('div');
    document.body.append(root);
    const asked = [];
    const rows = [{ receiptNumber: 'MA-02-000018', name: 'Phone', serial: 'A1', quantity: 1000, returned: 1000, returnedAt: '2026-12-02T08:00:00Z', at: '2026-12-01T08:00:00Z', branch: 'Moi', customer: 'Wanjiku', until: '2027-12-01', over: false, supplier: 'Jumla', supplierReceipt: 'GRN-1', receivedAt: '2026-11-01T08:00:00Z' }];
    const screen = showWarranties({ text, root, serialIn, refused: () => {}, leave: () => {}, find: async wanted => { asked.push(wanted); return wanted.serial === 'A1' ? rows : wanted.phone ? 'no phone' : []; } });
    await screen.scanned('A1');
    const told = root.querySelector('#warranties').textContent;
    for (const words of ['Phone · A1', 'warranty.until{"day":"2027-12-01"}', 'warranty.back', 'Wanjiku', 'GRN-1', 'MA-02-000018']) holds(told.includes(words), words);
    await screen.scanned('Z9');
    same(root.querySelector('#warranty-problem').textContent, 'warranty.nothing');
    root.querySelector('#warranty-serial').value = '';
    root.querySelector('#warranty-phone').value = '12';
    root.querySelector('form').dispatchEvent(new Event('submit', { cancelable: true }));
    await new Promise(resolve => { setTimeout(resolve); });
    same([root.querySelector('#warranty-problem').textContent, root.querySelectorAll('#warranties li').length, asked.length], ['no phone', 0, 3]);
    root.remove();
  },
};
