import { same } from './expect.js';
import { createBurstReader, listenToKeys } from '/pos/js/devices/devices.js';

const type = (keys, gap, reader = createBurstReader(), start = 1000) => [...keys].map((key, i) => reader.read(key === '\n' ? 'Enter' : key, start + i * gap)).at(-1).code;

/** As a scanner or fingers type where the focus is: a key nobody took is in the field. */
const keys = async (typed, gap = 0) => {
  for (const sign of typed) {
    const at = document.activeElement;
    const event = new KeyboardEvent('keydown', { key: sign === '\n' ? 'Enter' : sign, bubbles: true, cancelable: true });
    if (at.dispatchEvent(event) && sign !== '\n' && 'value' in at && at !== document.body) {
      at.value += sign;
      at.dispatchEvent(new Event('input', { bubbles: true }));
    }
    if (gap) await new Promise(done => { setTimeout(done, gap); });
  }
};
const withKeys = async (work, { scanning = () => true } = {}) => {
  const seen = [];
  const stop = listenToKeys({ scanning, scanned: (code, whole) => seen.push(['scan', code, whole]), pressed: (key, inField) => { seen.push([key, inField]); return false; } });
  const place = document.createElement('div');
  document.body.append(place);
  try {
    await work(place, seen);
  } finally {
    stop();
    place.remove();
  }
};
const put = (place, kind, value) => {
  const node = place.appendChild(document.createElement(kind));
  if (value !== undefined) node.value = value;
  node.focus();
  return node;
};

export const tests = {
  'a scan is one wherever the focus is, and what it typed into a field is taken out again': () => withKeys(async (place, seen) => {
    const heard = [];
    const note = put(place, 'textarea', 'Gift');
    note.addEventListener('input', () => heard.push(note.value));
    await keys('6161234567890\n');
    same([note.value, heard.at(-1)], ['Gift', 'Gift']);
    const quantity = put(place, 'input', '3');
    await keys('6161234567890\n');
    same(quantity.value, '3');
    put(place, 'button').type = 'button';
    await keys('6161234567890\n');
    document.activeElement.blur();
    await keys('6161234567890\n');
    same(seen.filter(([what]) => what === 'scan').map(([, code, whole]) => [code, whole]),
      [['6161234567890', 'Gift6161234567890'], ['6161234567890', '36161234567890'], ['6161234567890', '6161234567890'], ['6161234567890', '6161234567890']]);
  }),
  'a scan inside a dialog is one, and its Enter sends no form and presses no button': () => withKeys(async (place, seen) => {
    const done = [];
    const dialog = place.appendChild(document.createElement('dialog'));
    const form = dialog.appendChild(document.createElement('form'));
    form.addEventListener('submit', event => { event.preventDefault(); done.push('sent'); });
    const given = form.appendChild(document.createElement('input'));
    dialog.showModal();
    given.focus();
    given.value = '500';
    await keys('6161234567890\n');
    same([given.value, done, seen.filter(([what]) => what === 'scan').length], ['500', [], 1]);
    await keys('12', 90);
    same([given.value, seen.length], ['50012', 1], 'a dialog looks after its own keys');
    dialog.close();
  }),
  'where a scan has no meaning it stays what was typed': () => withKeys(async (place, seen) => {
    const field = put(place, 'input', '');
    await keys('6161234567890\n');
    same([field.value, seen.some(([what]) => what === 'scan')], ['6161234567890', false]);
  }, { scanning: () => false }),
  'a key by hand is a key and says whether a field has it': () => withKeys(async (place, seen) => {
    put(place, 'input', '');
    await keys('x', 90);
    document.activeElement.blur();
    await keys('y', 90);
    same(seen, [['x', true], ['y', false]]);
  }),
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
  'a key at the heels of another, long after what was typed, has its own meaning': () => {
    const reader = createBurstReader();
    type('milk', 4, reader);
    reader.read('Escape', 5000);
    same(reader.read('F12', 5008).inside, false);
  },
  'a function key within a burst is part of it': () => {
    const reader = createBurstReader();
    type('6161', 4, reader, 1000);
    same(reader.read('F8', 1016).inside, true);
  },
};
