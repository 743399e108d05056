import { same } from './expect.js';
import { createBurstReader } from '/pos/js/devices/devices.js';

const type = (keys, gap, reader = createBurstReader(), start = 1000) => [...keys].map((key, i) => reader.read(key === '\n' ? 'Enter' : key, start + i * gap)).at(-1).code;

export const tests = {
  'a burst that ends with Enter is a scan': () => same(type('6161234567890\n', 4), '6161234567890'),
  'fingers are never a scan': () => same(type('6161234567890\n', 80), null),
  'a quick short amount is no scan': () => same(type('1000\n', 10), null),
  'Enter long after the burst is no scan': () => {
    const reader = createBurstReader();
    type('6161234567890', 4, reader);
    same(reader.read('Enter', 99000).code, null);
  },
  'keys typed by hand before a burst are not part of it': () => {
    const reader = createBurstReader();
    reader.read('x', 0);
    same(type('6161234567890\n', 4, reader), '6161234567890');
  },
};
