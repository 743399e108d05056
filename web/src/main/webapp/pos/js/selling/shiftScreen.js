import { element, formatMoney, keyed, onlyDigits, parseMoney, replaceContent } from '../kernel/kernel.js';
import { COUNTED, counted } from './cash.js';

/** Nothing to fill in: who may not begin a shift is told who may. */
const showRefused = ({ text, root, cashier, leave }) => {
  const out = keyed('button.primary', text('menu.signOut'), 'Esc', { type: 'button', id: 'leave', onclick: leave });
  replaceContent(root, element('section.panel', { id: 'shift-refused', role: 'alert' },
    element('h1', {}, text('shift.notAllowed', { name: cashier.name })), element('p', {}, text('shift.notAllowedNext')), element('div.actions', {}, out)));
  out.focus();
};

const showForm = ({ text, root, cashier, may, open, refused, leave }) => {
  const problem = element('p.problem', { role: 'alert', id: 'float-problem' });
  const amount = element('input', { id: 'float', type: 'text', inputmode: 'decimal', autocomplete: 'off', autofocus: true, placeholder: '0', 'aria-describedby': 'float-problem' });
  onlyDigits(amount, true);
  const pieces = COUNTED.map(denomination => {
    const field = element('input', {
      type: 'text', inputmode: 'numeric', autocomplete: 'off', placeholder: '0', maxlength: 4, 'data-denomination': denomination / 100, oninput: () => recount(),
    });
    onlyDigits(field, false);
    return { denomination, field };
  });
  const told = () => new Map(pieces.map(({ denomination, field }) => [denomination, Number(field.value || 0)]));
  const recount = () => {
    amount.value = formatMoney(counted(told())).replace(/,/g, '');
  };
  const submit = async event => {
    event.preventDefault();
    if (!may()) return void showRefused({ text, root, cashier, leave });
    const float = amount.value.trim() === '' ? 0 : parseMoney(amount.value);
    if (float === null) {
      problem.textContent = text('shift.badFloat');
      return void amount.select();
    }
    start.disabled = true;
    try {
      await open(float, counted(told()) === float ? told() : new Map());
    } catch (cause) {
      problem.textContent = refused(cause);
    } finally {
      start.disabled = false;
    }
  };
  const start = keyed('button.primary', text('shift.open'), 'Enter', { type: 'submit', id: 'open-shift' });
  replaceContent(root, element('form.panel.shift', { id: 'shift-form', onsubmit: submit },
    element('h1', {}, text('shift.title', { name: cashier.name })),
    element('p', {}, text('shift.explained')),
    element('label.field.big', {}, element('span', {}, text('shift.float')), amount), problem,
    element('h2', { id: 'count-float' }, text('shift.byPieces')),
    element('div.pieces', { role: 'group', 'aria-labelledby': 'count-float' }, pieces.map(({ denomination, field }) => element('label.field', {},
      element('span', {}, `${formatMoney(denomination).replace('.00', '')} ×`), field))),
    element('div.actions', {}, keyed('button', text('menu.signOut'), 'Esc', { id: 'leave', onclick: leave }), start)));
  amount.focus();
};

/**
 * Opens a shift: what is in the drawer, counted by notes and coins, or as one amount.
 * @param {{text: Function, root: HTMLElement, cashier: object, may: () => boolean, open: (float: number, pieces: Map<number, number>) => Promise<void>, refused: (cause: Error) => string, leave: () => void}} parts
 *   may: whether the cashier may begin one, asked anew with every change; float in cents; pieces: by denomination, empty where they do not make up the float; refused: what to say, throws what is no refusal
 */
export const showShiftOpening = parts => {
  let shown = null;
  const draw = () => {
    const may = parts.may();
    if (may === shown) return;
    shown = may;
    (may ? showForm : showRefused)(parts);
  };
  draw();
  return { draw, pressed: key => key === 'Escape' && (parts.leave(), true) };
};
