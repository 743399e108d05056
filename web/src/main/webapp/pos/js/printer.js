/** The printer of this workstation: its settings, its device, what it did not print. Hands rooms to each other, like app.js. */
import { nairobiStamp, uuid7, element } from './kernel/kernel.js';
import { USUAL_PRINTER, askPrinter, createPrinting, knownSerial, knownUsb, linesOf, printPaper, testCode } from './devices/devices.js';
import { receiptBars } from './selling/selling.js';

/** Beyond what the line itself needs a receipt takes a second or two; what takes this much longer is out of paper or off. */
const LONGEST = 10000;

/** A slip with everything a printer must be able to do. */
const testPaper = (text, facts, at) => element('article.receipt', {},
  element('header', {}, element('h3', {}, facts.one('shop')?.name ?? ''), element('p', {}, text('printer.testText'))), element('p', {}, nairobiStamp(at)), receiptBars('TEST-01-000001'), testCode());

/** @param {{till: object, now: () => number, mark?: () => string|null}} parts mark: see createPrinting */
export const openPrinting = async ({ till, now, mark }) => {
  let device = null;
  const listeners = [];
  const printing = createPrinting({
    settings: { ...USUAL_PRINTER, ...await till.setting('printer') }, linesOf, browser: printPaper, now, mark,
    kept: await till.setting('notPrinted'), keep: jobs => till.keep('notPrinted', jobs), newId: () => uuid7(now()),
    wait: ms => new Promise(resolve => { setTimeout(resolve, ms); }),
    late: needed => new Promise((resolve, reject) => { setTimeout(() => reject(new Error('the printer took nothing for ten seconds')), LONGEST + needed); }),
    stuck: lost => {
      device = null; // opened anew for the next try
      lost.close().catch(cause => console.warn('a printer that took nothing could not be closed', cause));
    },
    transport: async how => { device ??= await (how.by === 'usb' ? knownUsb() : knownSerial(how, (await till.setting('scale'))?.info)); return device; },
    failed: (job, cause) => {
      console.warn('not printed', job.title, cause);
      device = null; // a printer that was switched off comes back as another device
      listeners.forEach(listen => listen(job));
    },
  });
  return {
    ...printing,
    onFailed: listen => { listeners.push(listen); },
    ask: ({ text, facts, announce }) => askPrinter({
      text, printing, announce, keep: settings => till.keep('printer', settings), connected: found => { device = found; },
      test: () => printing.print(testPaper(text, facts, now()), { title: text('printer.title') }),
    }),
  };
};
