import { element, formatMoney, keyed, openDialog } from '../kernel/kernel.js';

const LONGEST_NOTE = 60;

/**
 * All there is about one line: its unit, its note, and the ways to another price.
 * @param {{text: Function, line: object, name: string, units: {unit: string, price: number}[], stock: HTMLElement,
 *   act: {unit: (unit: object) => void, note: (words: string) => void, price: () => void, discount: () => void, collect: (() => void)|null}, closed: () => void}} parts
 *   units: those it can be sold in; stock: where the stock shows up; collect: null where it cannot be collected elsewhere
 */
export const showLine = ({ text, line, name, units, stock, act, closed }) => {
  const after = work => () => { dialog.close(); work(); };
  const note = element('input', { id: 'line-note', type: 'text', autocomplete: 'off', maxlength: LONGEST_NOTE, value: line.note ?? '' });
  const unitButtons = units.length > 1 && element('div.units', { role: 'group', 'aria-label': text('line.unit') }, units.map(unit =>
    element('button', { type: 'button', 'aria-pressed': String(unit.unit === line.unit), 'data-unit': unit.unit, onclick: after(() => act.unit(unit)) },
      unitName(text, unit.unit), element('small', {}, formatMoney(unit.price)))));
  const ways = [
    keyed('button', text('line.price'), null, { id: 'line-price', onclick: after(act.price) }),
    keyed('button', text('cart.discount'), 'F6', { id: 'line-discount', onclick: after(act.discount) }),
    act.collect && keyed('button', text(line.collect ? 'collect.alongAfterAll' : 'collect.elsewhere'), null, { id: 'line-collect', onclick: after(act.collect) }),
  ];
  const dialog = openDialog(element('form.panel', {
    onsubmit: event => {
      event.preventDefault();
      dialog.close();
      act.note(note.value.trim());
    },
    onkeydown: event => event.key === 'F6' && (event.preventDefault(), after(act.discount)()),
  },
  element('h2', {}, name),
  line.listPrice !== undefined && element('p.note', {}, text('line.overridden', { from: formatMoney(line.listPrice), to: formatMoney(line.unitPrice), reason: line.priceReason })),
  unitButtons, element('label.field', {}, element('span', {}, text('line.note')), note),
  element('div.actions.ways', {}, ways), stock,
  element('div.actions', {},
    keyed('button', text('action.back'), 'Esc', { id: 'line-back', onclick: () => dialog.close() }),
    keyed('button.primary', text('quantity.take'), 'Enter', { type: 'submit', id: 'line-take' }))),
  { id: 'line-dialog', label: name, onclose: closed });
  note.focus();
  return dialog;
};

/** A unit as people say it; a shop's own stays as it is written. */
export const unitName = (text, unit) => (text.has(`unit.${unit}`) ? text(`unit.${unit}`) : unit);
