import { same } from './expect.js';
import { element } from '/pos/js/kernel/kernel.js';
import { askPrinter, createPrinting, linesOf } from '/pos/js/devices/devices.js';
import { serialTransport } from '/pos/js/devices/serialScreen.js';

/** A port; with "holds" its printer is off and holds the line, where anybody heeds that. */
const serial = ({ holds = false } = {}) => {
  const got = [];
  const opened = [];
  const port = {
    writable: null,
    open: async ({ baudRate, flowControl }) => {
      opened.push([baudRate, flowControl]);
      port.writable = new WritableStream({ write: async piece => { if (holds && flowControl === 'hardware') await new Promise(() => {}); got.push(piece.length); } });
    },
    close: async () => { port.writable = null; },
  };
  return { port, got, opened };
};
const printed = async (device, how) => {
  const lost = [];
  const transport = await serialTransport(device.port, how);
  const printing = createPrinting({
    settings: { by: 'serial', width: 80, ...how, logo: null, auto: false }, linesOf, browser: null, transport: async () => transport, keep: async () => {}, wait: async () => {}, now: () => 0, newId: () => 'job', failed: job => lost.push(job.title),
    late: () => new Promise((resolve, reject) => { setTimeout(() => reject(new Error('too long')), 30); }), stuck: () => {},
  });
  await printing.print(element('article', {}, element('p', {}, 'Habari')), { title: 'one' });
  return lost;
};

export const tests = {
  'a serial line is opened once and let go after every print': async () => {
    const { port, got, opened } = serial();
    const transport = await serialTransport(port, { baudRate: 19200 });
    await transport.write(new Uint8Array(600));
    await transport.write(new Uint8Array(10));
    same([got, opened, port.writable.locked], [[512, 88, 10], [[19200, 'none']], false]);
  },
  'a printer that holds the line is told when it is off; one that does not takes bytes nobody prints': async () => {
    same(await printed(serial({ holds: true }), { baudRate: 9600, flow: 'hardware' }), ['one']);
    same(await printed(serial({ holds: true }), { baudRate: 9600, flow: 'none' }), [], 'as docs/devices.md says');
    same(await printed(serial(), { baudRate: 9600, flow: 'hardware' }), []);
  },
  'another speed or way of holding the line counts with the next print': async () => {
    const { port, opened } = serial();
    await (await serialTransport(port, { baudRate: 9600 })).write(new Uint8Array(1));
    const after = await serialTransport(port, { baudRate: 115200, flow: 'hardware' });
    await after.write(new Uint8Array(1));
    await after.write(new Uint8Array(1));
    same(opened, [[9600, 'none'], [115200, 'hardware']]);
  },
  'that the printer holds the line is kept with its settings': async () => {
    const kept = [];
    const printing = { settings: () => ({ by: 'browser', width: 80, baudRate: 9600, logo: null, auto: false }), use: () => {}, queue: { state: { get: () => ({ notPrinted: [] }), listen: () => {} } } };
    const dialog = askPrinter({ text: key => key, printing, keep: async settings => { kept.push(settings.flow); }, connected: () => {}, test: async () => {}, announce: { warn: () => {} } });
    const save = async () => { dialog.node.querySelector('form').dispatchEvent(new Event('submit', { cancelable: true })); await new Promise(done => { setTimeout(done, 20); }); };
    await save();
    dialog.node.querySelector('#printer-flow').click();
    await save();
    dialog.close();
    same(kept, ['none', 'hardware']);
  },
};
