import { holds, same } from './expect.js';
import { decode } from './escposDecode.js';
import { labelPaper, showLabels } from '/pos/js/catalogue/catalogue.js';
import { createLabels } from '/pos/js/labels.js';
import { createPrinting, createRecorder, linesOf } from '/pos/js/devices/devices.js';
import { receiptBars } from '/pos/js/selling/selling.js';

const text = (key, values) => (key === 'labels.per' ? `KES ${values.amount} per ${values.measure}` : `${key}${values ? JSON.stringify(values) : ''}`);
const SUGAR = { name: 'Sugar 2 kg', code: 'SUG-2', barcode: '6169991500075', price: 37000, per: { amount: 18500, measure: 'kg' } };
const LOOSE = { name: 'Dengu 〇', code: 'DENGU-1' };

const printed = async (labels, width = 58) => {
  const recorder = createRecorder();
  const lost = [];
  const printing = createPrinting({
    settings: { by: 'usb', width, baudRate: 9600, logo: null, auto: false }, linesOf, browser: null, transport: async () => recorder, keep: async () => {}, wait: async () => {}, now: () => 0, newId: () => 'job', failed: job => lost.push(job.title),
  });
  await printing.print(labelPaper({ text, labels, bars: receiptBars }), { title: 'labels' });
  same(lost, []);
  return decode(recorder.bytes());
};
const shown = ({ ofGoods = async () => [SUGAR], since = async () => [SUGAR, LOOSE] } = {}) => {
  const root = document.createElement('div');
  document.body.append(root);
  const got = [];
  const screen = showLabels({ text, root, now: 0, ofGoods, since, print: async labels => { got.push(labels.map(({ name }) => name)); }, refused: () => {}, leave: () => {} });
  return { root, screen, got, says: () => root.querySelector('#labels-problem').textContent, rows: () => root.querySelectorAll('[data-label]').length };
};
const settled = () => new Promise(resolve => { setTimeout(resolve); });

export const tests = {
  'a label has its name, its price twice as high, what a kilogram costs and its bars, and each is cut off': async () => {
    const seen = await printed([SUGAR, LOOSE]);
    same(seen.filter(one => one.text).map(({ text: words, large }) => [words, large]), [['Sugar 2 kg', false], ['KES 370.00', true], ['KES 185.00 per kg', false], ['Dengu ?', false]]);
    same(seen.filter(one => one.barcode).map(({ barcode, symbology }) => [barcode, symbology]), [['6169991500075', 67], ['DENGU-1', 73]]);
    same(seen.filter(one => one.cut).length, 2, 'one for each label');
    holds(seen.filter(one => one.barcode).every(({ dots }) => dots <= 384), 'bars wider than the head');
    holds(!seen.some(one => one.drawer !== undefined), 'no drawer opens');
  },
  'a number that is no GTIN is printed as it is': async () => {
    same((await printed([{ ...SUGAR, barcode: '6169991500074' }])).filter(one => one.barcode).map(one => one.symbology), [73]);
    same((await printed([{ ...SUGAR, barcode: '96385074' }])).find(one => one.barcode).symbology, 68);
    same((await printed([{ ...SUGAR, barcode: '012345678905' }])).find(one => one.barcode).symbology, 65);
    const odd = await printed([{ ...SUGAR, barcode: 'a{code}that-is-far-too-long' }]);
    same([odd.filter(one => one.barcode).length, odd.some(one => one.text?.startsWith('a{code}'))], [0, true]);
  },
  'what is scanned and what changed is listed once, printed as often as it is wanted, then the list is empty': async () => {
    const { root, screen, got, rows } = shown();
    await screen.scanned('6169991500075');
    await screen.scanned('6169991500075');
    same([rows(), root.querySelector('[type="number"]').value], [1, '2']);
    root.querySelector('#labels-changed').click();
    await settled();
    same([rows(), root.querySelector('[type="number"]').value], [2, '3']);
    root.querySelectorAll('[type="number"]')[1].value = '0';
    root.querySelectorAll('[type="number"]')[1].dispatchEvent(new Event('input'));
    root.querySelector('#labels-print').click();
    await settled();
    same([got, rows(), root.querySelector('#labels-print').disabled], [[['Sugar 2 kg', 'Sugar 2 kg', 'Sugar 2 kg']], 0, true]);
    root.remove();
  },
  'any barcode of a pack brings the label of the pack, and never that of a piece': async () => {
    const root = document.createElement('div');
    document.body.append(root);
    const goods = { id: 'sugar', code: 'SUG-2', unit: 'EA', price: 37000, barcodes: ['6169991500075'], units: [{ unit: 'CTN', price: 0, barcodes: ['16169991500072', '26169991500079'] }, { unit: 'BDL', price: 0, barcodes: ['77777'] }] };
    const labels = [SUGAR, { name: 'CTN 12 · Sugar 2 kg', barcode: '16169991500072', price: 444000 }];
    const catalogue = { byCode: code => ([...goods.barcodes, goods.code, ...goods.units.flatMap(unit => unit.barcodes)].includes(code) ? goods : null) };
    let screen = null;
    createLabels({ house: { text, root, catalogue, sounds: { refused: () => {} }, desk: { labels: async () => ({ status: 200, body: labels }), printing: {} } }, turnTo: stage => { screen = stage; }, enter: () => {}, tell: () => {} }).open();
    const listed = () => [...root.querySelectorAll('[data-label]')].map(row => row.dataset.label);
    await screen.scanned('26169991500079');
    same(listed(), ['16169991500072']);
    await screen.scanned('SUG-2');
    await screen.scanned('6169991500075');
    same(listed(), ['16169991500072', '6169991500075']);
    await screen.scanned('77777');
    same([root.querySelector('#labels-problem').textContent, listed().length], ['labels.noneOfIt', 2], 'a pack without a label of its own');
    root.remove();
  },
  'why there is no label is said': async () => {
    const { root, screen, says, rows } = shown({ ofGoods: async () => 'no network', since: async () => [] });
    await screen.scanned('1');
    same([says(), rows()], ['no network', 0]);
    root.querySelector('#labels-changed').click();
    await settled();
    same(says(), 'labels.noneSince');
    root.querySelector('form').dispatchEvent(new Event('submit', { cancelable: true }));
    same(says(), 'labels.typeCode');
    root.remove();
  },
};
