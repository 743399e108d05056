import { drawerBytes, paperBytes } from './paperBytes.js';
import { createPrintQueue } from './printQueue.js';

/** What is usual: the browser's own print, on 80 mm. @typedef {{by: "browser"|"usb"|"serial", width: 58|80, baudRate: number, flow?: "none"|"hardware", logo: object|null, picture?: Blob|null, auto: boolean}} PrinterSettings picture: what the logo was made of, see logoFor */
export const USUAL = { by: 'browser', width: 80, baudRate: 9600, flow: 'none', logo: null, auto: false };

/**
 * Papers and the drawer. With a receipt printer papers go through the queue; without one the browser prints.
 * @param {{settings: PrinterSettings, transport: () => Promise<import('./transports.js').Transport|null>, browser: (paper: object, width: number) => void, linesOf: (paper: object) => object[], kept?: object[],
 *   keep: (jobs: object[]) => Promise<void>, wait: (ms: number) => Promise<void>, now: () => number, newId: () => string, failed: (job: object, cause: Error) => void, late?: (needed: number) => Promise<never>, stuck?: (device: object) => void, mark?: () => string|null}} parts
 *   transport: the printer as it stands, null when there is none; late: fails when a printer had time enough for a job that needs so many milliseconds on the line; stuck: told of a device that took too long; mark: a word that every paper carries, such as that of training
 */
export const createPrinting = ({ settings, transport, browser, linesOf, kept, keep, wait, now, newId, failed, late = () => new Promise(() => {}), stuck = () => {}, mark = () => null }) => {
  let how = settings;
  const carrier = async () => {
    const found = await transport(how);
    if (!found) throw new Error('no printer is connected');
    return found;
  };
  // A byte is ten bits on a serial line, and Bluetooth goes by the same setting; a cable of its own is never what a paper waits for.
  const onTheLine = bytes => (how.by === 'serial' ? Math.ceil(bytes.length * 10000 / how.baudRate) * 2 : 0);
  // Without paper, or switched off where it holds the line, a device takes no byte for ever: those behind it would never be heard of.
  const inTime = async (device, needed, written) => {
    let isLate = false;
    try {
      await Promise.race([written, late(needed).catch(cause => { isLate = true; throw cause; })]);
    } catch (cause) {
      if (isLate) stuck(device);
      throw cause;
    }
  };
  const queue = createPrintQueue({
    kept, keep, wait, failed,
    carry: async job => {
      // What was not printed before a training may be printed again in it.
      const drawer = job.drawer && !mark();
      if (!job.lines.length && !drawer) return;
      const device = await carrier();
      const bytes = job.lines.length ? paperBytes(job.lines, { width: how.width, logo: how.logo, drawer }) : drawerBytes();
      await inTime(device, onTheLine(bytes), device.write(bytes));
    },
  });
  const marked = lines => (mark() ? [{ kind: 'title', text: mark() }, ...lines, { kind: 'title', text: mark() }] : lines);
  return {
    queue,
    settings: () => how,
    use: next => { how = next; },
    isDevice: () => how.by !== 'browser',
    /** @param {HTMLElement} paper @param {{title?: string, drawer?: boolean}} more @returns {Promise<void>} when it is printed or given up */
    async print(paper, { title = '', drawer = false } = {}) {
      if (how.by === 'browser') return browser(paper, how.width);
      return queue.print({ id: newId(), title, lines: marked(linesOf(paper)), drawer: drawer && !mark(), at: now() });
    },
    /** Without a receipt printer the cashier opens the drawer by its key. */
    async openDrawer() {
      if (how.by !== 'browser' && !mark()) await queue.print({ id: newId(), title: '', lines: [], drawer: true, at: now() });
    },
  };
};
