import { same } from './expect.js';
import { createStatusBar } from '/pos/js/deltas/deltas.js';

const NOW = Date.parse('2026-12-03T12:00:00Z');
const HOUR = 3600000;
const text = Object.assign((key, values) => (values ? `${key} ${values.n ?? ''}` : key), { count: (key, n) => `${key} ${n}` });

/** What the chip about KRA says, and how it feels, with this in the ping. */
const kra = fiscal => {
  const place = document.createElement('div');
  const bar = createStatusBar({ text, bar: place, openMenu: () => {}, openQueue: () => {}, openMobile: () => {} });
  const reach = { state: 'online', ms: 5, since: null, drift: 0, mobile: 'idle', fiscal };
  bar.draw({ place: ['Duka'], cashier: null, shift: null, registered: { reach, queue: { unsent: 0, attention: 0, oldestAt: null, stopped: null } }, persistent: true, newVersion: false, now: NOW });
  const chip = place.querySelector('#kra');
  return [chip.dataset.mood, chip.textContent];
};
const since = hours => new Date(NOW - hours * HOUR).toISOString();

export const tests = {
  'nothing waits: KRA is green': () => same(kra({ waiting: 0, oldestAt: null, refused: 0, stopped: false, amber: 12, red: 24 }), ['good', 'status.kraEmpty']),
  'what waits is amber and red as the shop has it': () => {
    const moods = [1, 3, 6].map(hours => kra({ waiting: 2, oldestAt: since(hours), refused: 0, stopped: false, amber: 2, red: 5 })[0]);
    same(moods, ['calm', 'warn', 'bad']);
  },
  'what KRA refused is red, however short ago': () => same(kra({ waiting: 500, oldestAt: since(0), refused: 500, stopped: false, amber: 12, red: 24 }), ['bad', 'status.kra 500 · status.kraRefused 500']),
  'a device that stands still is red, with nothing waiting': () => same(kra({ waiting: 0, oldestAt: null, refused: 0, stopped: true, amber: 12, red: 24 }), ['bad', 'status.kraEmpty · status.kraStopped']),
};
