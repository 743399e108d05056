import { holds, same } from './expect.js';
import { createFrames, thousandthsOf, watchScale } from '/pos/js/devices/devices.js';
import { scaleWords } from '/pos/js/devices/scaleScreen.js';
import { askQuantity } from '/pos/js/selling/quantityScreen.js';

const bytes = words => new TextEncoder().encode(words);
const text = (key, values) => `${key}${values ? JSON.stringify(values) : ''}`;
const read = (protocol, words, unit) => createFrames(protocol, unit)(bytes(words)).map(({ state, mg }) => (mg === undefined ? state : `${state} ${mg / 1000}`));
const soon = ms => new Promise(resolve => { setTimeout(resolve, ms); });

/** A port of Web Serial that says what it is told to, and keeps what it was asked. */
const stand = ({ refuses = false, stuck = false } = {}) => {
  const asked = [];
  const opened = [];
  let line = null;
  let closed = 0;
  const port = {
    readable: null, writable: null,
    async open(how) {
      if (refuses) throw new Error('held by another program');
      opened.push(how);
      port.readable = new ReadableStream({ start: controller => { line = controller; } });
      port.writable = new WritableStream({ write: async (piece, { signal }) => {
        asked.push(new TextDecoder().decode(piece));
        if (stuck) await new Promise((_, no) => { signal.addEventListener('abort', () => no(signal.reason)); });
      } });
    },
    async close() {
      if (!port.readable) throw new Error('closed already');
      holds(!port.readable.locked && !port.writable.locked, 'a port somebody reads or writes cannot be closed');
      closed++;
      port.readable = null;
      port.writable = null;
    },
  };
  return {
    port, asked, opened, closed: () => closed, says: words => line.enqueue(bytes(words)),
    wrongBit: () => { const broken = line; port.readable = new ReadableStream({ start: controller => { line = controller; } }); broken.error(new Error('parity')); },
    pulled: () => { const gone = line; port.readable = null; gone.error(new Error('the device is gone')); },
  };
};
const HOW = { protocol: 'cas', baudRate: 9600, format: '8N1', unit: 'kg' };

export const tests = {
  'a scale that talks by itself tells its weight, and whether it stands still': () => {
    same(read('cas', 'ST,GS,+  1.234kg\r\n'), ['stable 1234']);
    same(read('cas', 'US,GS,+  1.230kg\r\nST,NT,+00000.5 kg\r\nST,GS,   250 g\r\n'), ['moving 1230', 'stable 500', 'stable 250']);
    same(read('cas', 'OL,GS,+      kg\r\nST,GS,-  0.004kg\r\nST,GS,-  0.000kg\r\n'), ['overload', 'negative', 'stable 0']);
    same(read('cas', 'ST,GS,+   2.00lb\r\nST,GS,+   8.0oz\r\n'), ['stable 907.185', 'stable 226.796']);
    same(read('cas', 'ST,NT,1,0,+00012.34 kg\r\n'), ['stable 12340']);
    same(read('cas', 'ST,GS,+  1,234kg\r\nST,GS,  1,234kg\r\nST,GS,-,0.450kg\r\nST,TR,+  0.500kg\r\n'), ['unreadable', 'unreadable', 'unreadable', 'unreadable'], 'a comma is no point, a sign stands at its number, a tare is no weight');
    for (const odd of ['garbage', 'ST,GS,kg', 'ST,GS,+ 1.234', 'XX,GS,+ 1.234kg', 'ST,GS,+ 1.2.3kg', `${'9'.repeat(200)}`]) holds(read('cas', `${odd}\r\n`).every(one => one === 'unreadable'), odd);
  },
  'a scale that is asked by W answers with digits, or with why there are none': () => {
    same(read('toledo', '\u000201.234\r'), ['stable 1234']);
    same(read('toledo', '\u000201234\r\u0002000.50\r', 'kg'), ['stable 1234', 'stable 500']);
    same(read('toledo', '\u000202.00\r', 'lb'), ['stable 907.185']);
    same(['A', 'B', 'D', 'C', '@'].map(status => read('toledo', `\u0002?${status}\r`)[0]), ['moving 0', 'overload', 'negative', 'overload', 'unreadable']);
    same(read('toledo', '2.345\r\u000200.500\r'), ['unreadable', 'stable 500'], 'the end of a frame whose beginning was lost');
    same(read('toledo', 'noise\u000200.500\r'), ['stable 500'], 'what came before the start counts for nothing');
  },
  'a scale that is asked by SI answers by MT-SICS': () => {
    same(read('sics', 'S S      1.234 kg\r\nS D     -0.010 kg\r\nS D     12.5 g\r\nS +\r\nS -\r\nS I\r\nES\r\n'), ['stable 1234', 'negative', 'moving 12.5', 'overload', 'negative', 'moving 0', 'unreadable']);
  },
  'frames that come in pieces, and with a parity bit on top, are read': () => {
    const frames = createFrames('cas');
    const all = bytes('ST,GS,+  1.234kg\r\n').map((one, at) => (at % 2 ? one | 0x80 : one));
    same(frames(all.subarray(0, 7)), []);
    same(frames(all.subarray(7)), [{ state: 'stable', mg: 1234000 }]);
  },
  'a weight becomes thousandths of what the goods are sold by': () => {
    same([thousandthsOf(1234000, 'KG'), thousandthsOf(1234500, 'KG'), thousandthsOf(12500, 'G'), thousandthsOf(453592, 'KG')], [1234, 1235, 12500, 454]);
  },
  'the line is opened as it is set, heard, and let go': async () => {
    const at = stand();
    const heard = [];
    const stop = watchScale({ port: at.port, how: { ...HOW, baudRate: 2400, format: '7E1' }, heard: ({ state }) => heard.push(state), silentAfter: 1000 });
    await soon(5);
    at.says('US,GS,+ 1.0kg\r\nST,GS,+ 1.0kg\r\n');
    await soon(5);
    same([heard, at.opened[0]], [['moving', 'stable'], { baudRate: 2400, dataBits: 7, parity: 'even', stopBits: 1, bufferSize: 255 }]);
    at.wrongBit();
    await soon(5);
    at.says('ST,GS,+ 2.0kg\r\n');
    await soon(5);
    same(heard.slice(2), ['unreadable', 'stable'], 'a wrong bit ends no line');
    await stop();
    same([at.port.readable, heard.length], [null, 4]);
  },
  'one that must be asked is asked again and again; silence and a pulled cable are told': async () => {
    const at = stand();
    const heard = [];
    const stop = watchScale({ port: at.port, how: { ...HOW, protocol: 'toledo' }, heard: ({ state }) => heard.push(state), silentAfter: 40, askEvery: 10 });
    await soon(80);
    holds(at.asked.length >= 2 && at.asked.every(one => one === 'W'), at.asked.join());
    same(heard[0], 'silent');
    at.pulled();
    await soon(5);
    same(heard.at(-1), 'gone');
    await stop();
    const held = [];
    await watchScale({ port: stand({ refuses: true }).port, how: HOW, heard: ({ state }) => held.push(state) })();
    same(held, [], 'who stopped hears nothing');
    watchScale({ port: stand({ refuses: true }).port, how: HOW, heard: ({ state }) => held.push(state) });
    await soon(5);
    same(held, ['gone']);
  },
  'a weight stands for a moment only, and whatever is heard next takes its place': async () => {
    const at = stand();
    const heard = [];
    const stop = watchScale({ port: at.port, how: HOW, heard: reading => heard.push(reading && `${reading.state} ${reading.mg ?? ''}`.trim()), silentAfter: 1000, standsFor: 30 });
    await soon(5);
    at.says('ST,GS,+ 1.0kg\r\n');
    await soon(5);
    same(heard, ['stable 1000000']);
    at.says('ST,GS,+ 2.0kg\r\nUS,GS,+ 1.5kg\r\n');
    await soon(5);
    same(heard.slice(1), ['stable 2000000', 'moving 1500000']);
    at.says('ST,GS,+ 1.0kg\r\n');
    await soon(60);
    same(heard.slice(3), ['stable 1000000', null], 'nothing was heard since');
    await stop();
  },
  'a line is let go while a question is on its way': async () => {
    const at = stand({ stuck: true });
    const stop = watchScale({ port: at.port, how: { ...HOW, protocol: 'toledo' }, heard: () => {}, silentAfter: 1000, askEvery: 5 });
    await soon(30);
    same(at.asked, ['W'], 'one question at a time');
    await stop();
    same([at.closed(), at.port.readable], [1, null]);
  },
  'only a weight that stands still is taken, by button or Enter; everything else is said, and typing stays': async () => {
    let hear = null;
    let stopped = 0;
    const took = [];
    const refused = [];
    const scale = { watch: heard => { hear = heard; return () => { stopped++; }; }, words: scaleWords, thousandths: mg => thousandthsOf(mg, 'KG') };
    const ask = () => askQuantity({ text, name: 'Tomatoes', unit: 'KG', typed: '', take: one => took.push(one), scale, refused: one => refused.push(one), closed: () => {} });
    const submit = () => document.querySelector('#quantity-dialog form').dispatchEvent(new Event('submit', { cancelable: true }));
    ask();
    const words = () => document.querySelector('#quantity-scale').textContent;
    const button = document.querySelector('#quantity-from-scale');
    for (const [reading, said] of [[{ state: 'moving', mg: 1e6 }, 'scale.state.moving'], [{ state: 'overload' }, 'scale.state.overload'], [{ state: 'negative' }, 'scale.state.negative'], [{ state: 'silent' }, 'scale.state.silent'], [{ state: 'gone' }, 'scale.state.gone'], [{ state: 'stable', mg: 0 }, 'scale.state.empty'], [{ state: 'stable', mg: 400 }, 'scale.state.stable']]) {
      hear(reading);
      holds(words().startsWith(said) && button.disabled, `${said}: ${words()}`);
      submit();
      holds(refused.at(-1).startsWith(said), refused.at(-1));
    }
    hear({ state: 'stable', mg: 1234000 });
    same([words(), button.disabled], ['scale.state.stable{"weight":"1.234 kg"}', false]);
    submit();
    await soon(20); // a dialog tells later that it closed
    same([took, stopped], [[1234], 1]);
    ask();
    hear({ state: 'stable', mg: 500000 });
    document.querySelector('#quantity-from-scale').click();
    await soon(20);
    ask();
    hear({ state: 'gone' });
    document.querySelector('#quantity-field').value = '2.5';
    submit();
    await soon(20);
    same([took, stopped], [[1234, 500, 2500], 3]);
  },
  'without a scale the dialog asks as before': () => {
    const dialog = askQuantity({ text, name: 'Tomatoes', unit: 'KG', typed: '', take: () => {}, refused: () => {}, closed: () => {} });
    same([document.querySelector('#quantity-scale'), document.querySelector('#quantity-from-scale')], [null, null]);
    dialog.close();
  },
};
