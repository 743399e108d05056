import { createPrinting, createRecorder, linesOf } from '/pos/js/devices/devices.js';

export const DEVICE = { by: 'usb', width: 80, baudRate: 9600, logo: null, auto: false };
/** A printer in memory, with what was kept of its queue, waited and lost. */
export const printer = ({ settings = DEVICE, recorder = createRecorder(), ...more } = {}) => {
  const kept = [];
  const waits = [];
  const lost = [];
  let id = 0;
  const printing = createPrinting({
    settings, linesOf, browser: paper => kept.push(['browser', paper]), transport: async () => recorder, keep: async jobs => { kept.push(jobs); }, wait: async ms => { waits.push(ms); },
    now: () => 1000, newId: () => `job-${id++}`, failed: job => lost.push(job.title), ...more,
  });
  return { printing, recorder, kept, waits, lost };
};
export const textOf = seen => seen.filter(one => one.text !== undefined).map(one => one.text);
