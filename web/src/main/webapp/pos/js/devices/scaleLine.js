import { PROTOCOLS, createFrames } from './scaleFrames.js';

const SILENT_AFTER = 2000;
const STANDS_FOR = 700; // what was heard longer ago may have been taken off meanwhile
const ASK_EVERY = 250;
const FORMATS = { '8N1': { dataBits: 8, parity: 'none' }, '7E1': { dataBits: 7, parity: 'even' }, '7O1': { dataBits: 7, parity: 'odd' }, '8E1': { dataBits: 8, parity: 'even' } };

export const SCALE_FORMATS = Object.keys(FORMATS);

/** What is usual. @typedef {{protocol: "none"|"cas"|"toledo"|"sics", baudRate: number, format: string, unit: "kg"|"lb", info?: object}} ScaleSettings unit: of a scale that says none; info: which port it is, see SerialPort.getInfo */
export const USUAL_SCALE = { protocol: 'none', baudRate: 9600, format: '8N1', unit: 'kg' };

/**
 * Listens to a scale, and asks it where it has to be asked, until it is stopped. It tells also that nothing comes any more.
 * @param {{port: SerialPort, how: ScaleSettings, heard: (reading: import('./scaleFrames.js').Reading|{state: "silent"|"gone"}|null) => void, silentAfter?: number, standsFor?: number, askEvery?: number}} parts gone: unplugged, or held by another program; null: what was heard stands no longer, and nothing new is known
 * @returns {() => Promise<void>} stops, and lets the port go
 */
export const watchScale = ({ port, how, heard, silentAfter = SILENT_AFTER, standsFor = STANDS_FOR, askEvery = ASK_EVERY }) => {
  const { ask } = PROTOCOLS[how.protocol];
  let frames = createFrames(how.protocol, how.unit);
  let over = false;
  let reader = null;
  let silence = null;
  let fading = null;
  let asking = null;
  let asked = null;
  let writer = null;
  const tell = reading => { if (!over) heard(reading); };
  const listen = () => {
    clearTimeout(silence);
    clearTimeout(fading);
    fading = setTimeout(() => tell(null), standsFor);
    silence = setTimeout(() => tell({ state: 'silent' }), silentAfter);
  };
  const quiet = () => {
    clearTimeout(silence);
    clearTimeout(fading);
    clearInterval(asking);
  };
  const question = async () => {
    if (writer || over || !port.writable) return;
    writer = port.writable.getWriter();
    try {
      await writer.write(ask);
    } finally {
      writer.releaseLock();
      writer = null;
    }
  };
  /** @returns {Promise<boolean>} whether the line goes on: a wrong bit ends one reader, a pulled cable the port */
  const hear = async () => {
    reader = port.readable.getReader();
    try {
      for (;;) {
        const { value, done } = await reader.read();
        if (done) return false;
        for (const reading of frames(value)) {
          listen();
          tell(reading);
        }
      }
    } catch (cause) {
      if (!over) console.info('the scale could not be heard', cause);
      frames = createFrames(how.protocol, how.unit); // what was heard of the frame before the wrong bit must not begin the next one
      tell({ state: 'unreadable' });
      return Boolean(port.readable);
    } finally {
      reader.releaseLock();
      reader = null;
    }
  };
  const run = async () => {
    try {
      await port.open({ baudRate: how.baudRate, ...FORMATS[how.format], stopBits: 1, bufferSize: 255 });
      if (over) return;
      listen();
      if (ask) asking = setInterval(() => { asked = question().catch(cause => over || console.info('the scale could not be asked', cause)); }, askEvery);
      while (!over && port.readable && await hear());
    } catch (cause) {
      if (!over) console.info('the scale could not be opened', cause);
    }
    quiet();
    tell({ state: 'gone' });
  };
  const running = run();
  return async () => {
    over = true;
    quiet();
    const gone = cause => console.info('the scale was gone already', cause);
    // a question nobody takes holds the line, and a line that is held is not closed
    await Promise.all([reader?.cancel().catch(gone), writer?.abort().catch(gone)]);
    await asked;
    await running;
    await port.close().catch(cause => console.info('the scale was closed already', cause));
  };
};
