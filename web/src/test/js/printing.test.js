import { holds, same } from './expect.js';
import { decode } from './escposDecode.js';
import { CASHIER, FACTS, OIL, counter } from './counter.js';
import { DEVICE, printer, textOf } from './printerDesk.js';
import { createFacts, createTexts, element } from '/pos/js/kernel/kernel.js';
import { askPrinter, keptPicture, linesOf, logoFor, testCode } from '/pos/js/devices/devices.js';
import { dotsOf, encode } from '/pos/js/devices/escpos.js';
import { COLUMNS, paperBytes, spread, wrap } from '/pos/js/devices/paperBytes.js';
import { printerEndpoint, usbTransport } from '/pos/js/devices/usbScreen.js';
import { receiptOf, receiptPaper } from '/pos/js/selling/selling.js';
import { cashTender } from '/pos/js/selling/cash.js';

const texts = async () => createTexts(await (await fetch('/pos/texts/sw.json')).json());
const soldPaper = async (text, more = {}) => {
  const at = await counter(more);
  at.checkout.add(OIL, { quantity: 2000 });
  const { due } = at.checkout.state.get();
  const done = await at.checkout.complete([cashTender(due + 5000, due)], CASHIER);
  return receiptPaper(text, receiptOf({ done, facts: createFacts(FACTS), cashier: 'Wanjiku' }));
};

export const tests = {
  'a receipt goes to the printer as it stands on the screen, at 58 and 80 mm, in Swahili': async () => {
    const text = await texts();
    for (const width of [58, 80]) {
      const { printing, recorder } = printer({ settings: { ...DEVICE, width } });
      await printing.print(await soldPaper(text), { title: 'MA-02-000017' });
      const seen = decode(recorder.bytes());
      const lines = textOf(seen);
      same([seen[0], seen[1], seen.at(-1)], [{ reset: true }, { page: 16 }, { cut: true }]);
      holds(lines.every(line => line.length <= COLUMNS[width]), lines.find(line => line.length > COLUMNS[width]));
      holds(lines.some(line => /^Oil 1 l/.test(line)) && lines.some(line => line.endsWith('333.00B')), lines.join('|'));
      holds(seen.some(one => one.large && one.text.endsWith('333.00')), 'the total is the largest');
      holds(lines.some(line => line.includes(text('paper.change')) && line.endsWith('50.00')), lines.join('|'));
      same(seen.find(one => one.barcode), { barcode: 'MA-02-000018', symbology: 73, dots: 290 });
    }
  },
  'every sign of Swahili and its neighbours is one the printer has, others are said to be missing': () => {
    same(String.fromCharCode(...encode("Karibu tena! Ng'ombe 1×2")), "Karibu tena! Ng'ombe 1×2");
    same(encode('é½”漢😀'), [0xe9, 0xbd, 0x94, 0x3f, 0x3f]);
    same([wrap('sukari nyeupe iliyosafishwa', 10), spread('Unga wa mahindi wa nyumbani', '1,250.00', 20)], [['sukari', 'nyeupe', 'iliyosafis', 'hwa'], ['Unga wa mahindi wa', 'nyumbani    1,250.00']]);
  },
  'logo and code are pictures of dots': () => {
    const data = new Uint8ClampedArray(4 * 10 * 2).fill(255);
    for (const at of [0, 9, 10]) data.set([0, 0, 0, 255], at * 4);
    const logo = dotsOf({ width: 10, height: 2, data });
    same(logo, { width: 16, height: 2, bits: [0x80, 0x40, 0x80, 0x00] });
    const seen = decode(paperBytes([{ kind: 'modules', rows: ['10', '01'] }], { width: 58, logo })).filter(one => one.picture);
    same(seen[0], { picture: { width: 16, height: 2 }, bits: logo.bits });
    same([seen[1].picture, seen[1].bits.slice(0, 2), seen[1].bits.slice(-2)], [{ width: 16, height: 10 }, [0xf8, 0x00], [0x07, 0xc0]]);
  },
  'a logo fits the paper it is printed on, however the width changes, and can be taken off': async () => {
    const canvas = document.createElement('canvas');
    canvas.width = 1200;
    canvas.height = 300;
    const pen = canvas.getContext('2d');
    pen.fillStyle = '#000';
    pen.fillRect(0, 0, 1200, 300);
    const file = await new Promise(resolve => { canvas.toBlob(resolve, 'image/png'); });
    const picture = await keptPicture(file);
    const [wide, narrow] = [await logoFor({ picture }, 80), await logoFor({ picture }, 58)];
    same([wide.width, wide.height, narrow.width, narrow.height, new Set(narrow.bits).size], [576, 144, 384, 96, 1]);
    same([await keptPicture(new Blob(['no picture'])), await logoFor({}, 80), await logoFor({ logo: wide }, 58), (await logoFor({ logo: wide }, 80)).width], [null, null, null, 576]);
    const printed = (logo, width) => decode(paperBytes([{ kind: 'text', text: 'x' }], { width, logo })).filter(one => one.picture).length;
    same([printed(wide, 80), printed(wide, 58), printed(narrow, 58), printed(null, 80)], [1, 0, 1, 0]);
  },
  'a logo is taken off by its button, and stays off': async () => {
    const kept = [];
    const { printing } = printer({ settings: { ...DEVICE, by: 'browser', logo: { width: 8, height: 1, bits: [255] } } });
    const dialog = askPrinter({ text: key => key, printing, keep: async settings => { kept.push(settings); }, connected: () => {}, test: async () => {}, announce: { warn: () => {} } });
    const save = async () => { dialog.node.querySelector('form').dispatchEvent(new Event('submit', { cancelable: true })); await new Promise(done => { setTimeout(done, 20); }); };
    await save();
    dialog.node.querySelector('#printer-no-logo').click();
    await save();
    dialog.close();
    same([kept.map(({ logo }) => logo?.width ?? null), printing.settings().logo], [[8, null], null]);
  },
  'the test slip has a code a phone can read, as dots too': () => {
    const [line] = linesOf(element('article', {}, testCode()));
    same([line.kind, line.rows.length, new Set(line.rows.map(row => row.length)).size], ['modules', 21, 1]);
    same(line.rows[0].slice(0, 8), '11111110');
  },
  'a printer that comes back prints, one that stays away is told, and nothing is lost': async () => {
    const { printing, recorder, waits, lost, kept } = printer();
    const paper = element('article', {}, element('p', {}, 'Habari'));
    recorder.breakDown(2);
    await printing.print(paper, { title: 'one' });
    same([textOf(decode(recorder.bytes())), waits, lost], [['Habari'], [500, 2000], []]);
    recorder.breakDown(3);
    await Promise.all([printing.print(paper, { title: 'two' }), printing.print(paper, { title: 'three' })]);
    same([lost, printing.queue.state.get().notPrinted.map(job => job.title), printing.queue.state.get().waiting.length], [['two'], ['two'], 0]);
    same(textOf(decode(recorder.bytes())), ['Habari', 'Habari']);
    const after = printer({ recorder, kept: kept.at(-1) });
    await after.printing.queue.again(after.printing.queue.state.get().notPrinted[0].id);
    same([textOf(decode(recorder.bytes())).length, after.printing.queue.state.get().notPrinted, after.kept.at(-1)], [3, [], []]);
  },
  'a printer that takes nothing is a failure after a while, is let go, and holds up nobody': async () => {
    const stuck = [];
    let hangs = 3;
    const taken = [];
    const device = { kind: 'usb', write: async bytes => { if (hangs-- > 0) await new Promise(() => {}); taken.push(bytes.length); }, close: async () => {} };
    const { printing, lost, waits } = printer({ recorder: device, late: () => new Promise((resolve, reject) => { setTimeout(() => reject(new Error('too long')), 20); }), stuck: one => stuck.push(one) });
    const paper = element('article', {}, element('p', {}, 'Habari'));
    await Promise.all([printing.print(paper, { title: 'one' }), printing.print(paper, { title: 'two' })]);
    same([lost, printing.queue.state.get().notPrinted.map(job => job.title), waits, stuck.length, taken.length], [['one'], ['one'], [500, 2000], 3, 1]);
    holds(stuck.every(one => one === device), 'the very device');
  },
  'what waits for the printer outlives a reload, and a full disk stops no print': async () => {
    let go;
    const gate = new Promise(resolve => { go = resolve; });
    const device = { kind: 'usb', write: async () => { await gate; }, close: async () => {} };
    const { printing, kept } = printer({ recorder: device });
    const paper = element('article', {}, element('p', {}, 'Habari'));
    const both = Promise.all([printing.print(paper, { title: 'one' }), printing.print(paper, { title: 'two' })]);
    await new Promise(resolve => { setTimeout(resolve, 20); });
    same(kept.at(-1).map(job => job.title), ['one', 'two']);
    const reloaded = printer({ kept: kept.at(-1) });
    same([reloaded.printing.queue.state.get().notPrinted.map(job => job.title), reloaded.printing.queue.state.get().waiting], [['one', 'two'], []]);
    await reloaded.printing.queue.again('job-0');
    same([reloaded.kept.at(-1).map(job => job.title), textOf(decode(reloaded.recorder.bytes()))], [['two'], ['Habari']]);
    go();
    await both;
    same(kept.at(-1), []);
    const full = printer({ keep: async () => { throw new Error('disk full'); } });
    const faults = await Promise.all(['a', 'b'].map(title => full.printing.print(paper, { title }).catch(cause => cause.message)));
    same([textOf(decode(full.recorder.bytes())).length, faults.every(fault => fault === 'disk full')], [2, true], 'printed, and the fault is heard of');
  },
  'no receipt goes out for a sale the journal does not have': async () => {
    const text = await texts();
    const { printing, recorder } = printer();
    const full = new Error('disk full');
    const failed = await soldPaper(text, { append: async build => { const command = build({ counter: 0, sales: 0 }); if (command.kind === 'sale') throw full; return command; } })
      .then(paper => printing.print(paper), cause => cause);
    same([failed, recorder.bytes().length], [full, 0]);
  },
  'what is taken off a line stands with its share and its amount': async () => {
    const text = await texts();
    const at = await counter();
    at.checkout.add(OIL, { quantity: 2000 });
    const { due } = at.checkout.state.get();
    const done = await at.checkout.complete([cashTender(due, due)], CASHIER);
    const cut = { ...done, sale: { ...done.sale, lines: done.sale.lines.map(line => ({ ...line, discount: 2014 })) }, priced: { ...done.priced, given: [{ line: done.sale.lines[0].line, name: 'Ofa', amount: 349 }] } };
    const paper = receiptPaper(text, receiptOf({ done: cut, facts: createFacts(FACTS), cashier: 'Wanjiku' })).textContent;
    holds(paper.includes('Ofa 1.05%') && paper.includes('(3.49)') && paper.includes('DISCOUNT 5%') && paper.includes('(16.65)'), paper);
  },
  'USB takes the way of the printer class, in pieces, and an error is an error': async () => {
    const sent = [];
    const end = number => ({ direction: 'out', type: 'bulk', endpointNumber: number });
    const device = {
      opened: false, configuration: null, interfaces: [], open: async () => { device.opened = true; }, claimInterface: async () => {}, close: async () => {},
      selectConfiguration: async () => { device.configuration = { interfaces: [{ interfaceNumber: 0, alternates: [{ interfaceClass: 3, endpoints: [end(1)] }] }, { interfaceNumber: 1, alternates: [{ interfaceClass: 7, endpoints: [end(2)] }] }] }; },
      transferOut: async (number, bytes) => { sent.push([number, bytes.length]); return { status: device.stalled ? 'stall' : 'ok' }; },
    };
    const transport = await usbTransport(device);
    await transport.write(new Uint8Array(5000));
    same([sent, printerEndpoint({ configuration: null })], [[[2, 4096], [2, 904]], null]);
    device.stalled = true;
    same(await transport.write(new Uint8Array(1)).catch(cause => cause.message), 'the printer answered stall');
  },
};
