import { element, keyed, nairobiTime, openDialog, replaceContent } from '../kernel/kernel.js';
import { keptPicture, logoFor } from './logoScreen.js';
import { chooseSerial, hasSerial } from './serialScreen.js';
import { chooseUsb, hasUsb } from './usbScreen.js';

const ways = text => [['browser', true], ['usb', hasUsb()], ['serial', hasSerial()]].map(([by, there]) =>
  ({ by, there, label: there ? text(`printer.by.${by}`) : `${text(`printer.by.${by}`)} · ${text('printer.notHere')}` }));

/**
 * The printer of this workstation, and what was not printed.
 * @param {{text: Function, printing: object, keep: (settings: object) => Promise<void>, connected: (transport: object) => void, test: () => Promise<void>, announce: object}} parts
 *   connected: told which device the person chose
 */
export const askPrinter = ({ text, printing, keep, connected, test, announce }) => {
  const how = printing.settings();
  const option = (value, label, chosen, disabled) => element('option', { value, selected: value === chosen, disabled }, label);
  const by = element('select', { id: 'printer-by' }, ways(text).map(way => option(way.by, way.label, how.by, !way.there)));
  const width = element('select', { id: 'printer-width' }, ['58', '80'].map(mm => option(mm, `${mm} mm`, String(how.width))));
  const baud = element('select', { id: 'printer-baud' }, ['9600', '19200', '38400', '115200'].map(rate => option(rate, rate, String(how.baudRate))));
  const flow = element('input', { id: 'printer-flow', type: 'checkbox', checked: how.flow === 'hardware' });
  const auto = element('input', { id: 'printer-auto', type: 'checkbox', checked: how.auto });
  const file = element('input', { id: 'printer-logo', type: 'file', accept: 'image/*' });
  let kept = { picture: how.picture ?? null, logo: how.logo ?? null };
  const bare = keyed('button', text('printer.noLogo'), null, { type: 'button', id: 'printer-no-logo', hidden: !kept.logo, onclick: () => { kept = { picture: null, logo: null }; file.value = ''; bare.hidden = true; } });
  const problem = element('p.problem', { id: 'printer-problem', role: 'alert' });
  const say = sentence => {
    problem.textContent = sentence;
    announce.warn(sentence);
  };
  const list = element('ul.found-sales', { id: 'not-printed' });
  const draw = () => replaceContent(list, printing.queue.state.get().notPrinted.map(job => element('li', { 'data-job': job.id },
    element('span', {}, `${nairobiTime(job.at)} ${job.title}`),
    keyed('button', text('printer.again'), null, { onclick: () => printing.queue.again(job.id) }), keyed('button', text('printer.letGo'), null, { onclick: () => printing.queue.forget(job.id) }))));
  printing.queue.state.listen(draw);
  const chosen = async () => {
    const picture = file.files[0] ? await keptPicture(file.files[0]) : kept.picture;
    if (file.files[0] && !picture) return say(text('printer.noPicture'));
    const logo = await logoFor({ ...kept, picture }, Number(width.value));
    const line = { baudRate: Number(baud.value), flow: flow.checked ? 'hardware' : 'none' };
    if (by.value !== 'browser') {
      const device = by.value === 'usb' ? await chooseUsb() : await chooseSerial(line);
      if (!device) return say(text('printer.noneChosen'));
      connected(device);
    }
    const settings = { by: by.value, width: Number(width.value), ...line, logo, picture, auto: auto.checked };
    printing.use(settings);
    await keep(settings);
    kept = settings;
    bare.hidden = !logo;
    return test();
  };
  const submit = event => {
    event.preventDefault();
    problem.textContent = '';
    chosen().catch(cause => say(text('printer.failed', { why: cause.message })));
  };
  const row = (label, input) => element('label.field', {}, element('span', {}, label), input);
  const dialog = openDialog(element('form.panel', { onsubmit: submit, novalidate: true },
    element('h2', {}, text('printer.title')), row(text('printer.by'), by), row(text('printer.width'), width), row(text('printer.baud'), baud), element('label.tick', {}, flow, element('span', {}, text('printer.flow'))), row(text('printer.logo'), file), bare,
    element('label.tick', {}, auto, element('span', {}, text('printer.auto'))), problem, element('h3', {}, text('printer.notPrinted')), list,
    element('div.actions', {}, keyed('button', text('action.back'), 'Esc', { id: 'printer-back', onclick: () => dialog.close() }),
      keyed('button.primary', text('printer.use'), 'Enter', { type: 'submit', id: 'printer-use' }))),
  { id: 'printer-dialog', label: text('printer.title') });
  draw();
  return dialog;
};
