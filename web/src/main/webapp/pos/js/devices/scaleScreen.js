import { element, keyed, openDialog, replaceContent } from '../kernel/kernel.js';
import { PROTOCOLS } from './scaleFrames.js';
import { SCALE_FORMATS } from './scaleLine.js';
import { hasSerial } from './serialScreen.js';

const same = (one, other) => one.usbVendorId === other?.usbVendorId && one.usbProductId === other?.usbProductId && one.bluetoothServiceClassId === other?.bluetoothServiceClassId;

/** @returns {Promise<SerialPort|null>} the port a person chose for the scale, as long as it is there */
export const knownScale = async ({ info }) => (hasSerial() ? (await navigator.serial.getPorts()).find(port => same(port.getInfo(), info)) ?? null : null);

const chooseScale = async () => {
  try {
    return await navigator.serial.requestPort();
  } catch (cause) {
    if (cause.name === 'NotFoundError') return null;
    throw cause;
  }
};

/**
 * What stands beside a weight that is asked for, or that the scale is tried with. @param {Function} text @param {object|null} reading see watchScale @param {string} shown the weight in words
 * @returns {string}
 */
export const scaleWords = (text, reading, shown) => {
  if (!reading) return text('scale.state.waiting');
  if (reading.state !== 'stable') return text(`scale.state.${reading.state}`);
  return reading.mg > 0 ? text('scale.state.stable', { weight: shown }) : text('scale.state.empty');
};

/**
 * The scale of this workstation: how it talks, and whether it is heard.
 * @param {{text: Function, announce: object, scale: {settings: () => object, use: (settings: object) => Promise<void>, watch: (heard: (reading: object) => void) => () => void}}} parts
 */
export const askScale = ({ text, announce, scale }) => {
  const how = scale.settings();
  const choice = (id, values, chosen, label = one => one) => element('select', { id }, values.map(one => element('option', { value: one, selected: String(one) === String(chosen) }, label(one))));
  const protocol = choice('scale-protocol', ['none', ...Object.keys(PROTOCOLS)], how.protocol, one => text(`scale.protocol.${one}`));
  const baud = choice('scale-baud', ['2400', '4800', '9600', '19200'], how.baudRate);
  const format = choice('scale-format', SCALE_FORMATS, how.format);
  const unit = choice('scale-unit', ['kg', 'lb'], how.unit);
  const problem = element('p.problem', { id: 'scale-problem', role: 'alert' });
  const heard = element('p.scale-says', { id: 'scale-heard', 'aria-live': 'polite' });
  let stop = () => {};
  const say = sentence => {
    problem.textContent = sentence;
    announce.warn(sentence);
  };
  const listen = () => {
    stop();
    replaceContent(heard, text('scale.state.waiting'));
    stop = scale.watch(reading => replaceContent(heard, scaleWords(text, reading, reading && `${(reading.mg / 1e6).toFixed(3)} kg`)));
  };
  const use = async () => {
    const settings = { protocol: protocol.value, baudRate: Number(baud.value), format: format.value, unit: unit.value, info: how.info };
    if (protocol.value === 'none') {
      await scale.use(settings);
      dialog.close();
      return;
    }
    const port = await chooseScale();
    if (!port) {
      say(text('scale.noneChosen'));
      return;
    }
    await scale.use({ ...settings, info: port.getInfo() });
    problem.textContent = '';
    listen();
  };
  const row = (label, input) => element('label.field', {}, element('span', {}, label), input);
  const here = hasSerial();
  const dialog = openDialog(element('form.panel', { onsubmit: event => { event.preventDefault(); use().catch(cause => say(text('scale.failed', { why: cause.message }))); } },
    element('h2', {}, text('scale.title')), !here && element('p.problem', { id: 'scale-none' }, text('scale.state.noSerial')),
    row(text('scale.protocol'), protocol), row(text('scale.baud'), baud), row(text('scale.format'), format), row(text('scale.unit'), unit), heard, problem,
    element('div.actions', {}, keyed('button', text('action.back'), 'Esc', { id: 'scale-back', onclick: () => dialog.close() }),
      keyed('button.primary', text('scale.use'), 'Enter', { type: 'submit', id: 'scale-use', disabled: !here }))),
  { id: 'scale-dialog', label: text('scale.title'), onclose: () => stop() });
  if (here && how.protocol !== 'none') listen();
  return dialog;
};
