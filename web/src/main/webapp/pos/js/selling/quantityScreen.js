import { element, formatQuantity, isMeasured, keyed, onlyDigits, openDialog, parseMoney, parseQuantity, symbolOf } from '../kernel/kernel.js';

/**
 * Asks how many, how much of a measure with three decimals, or, where goods are sold by value, for how much money.
 * @param {{text: Function, name: string, unit: string, typed: string, take: (thousandths: number) => void, byValue?: (cents: number) => void,
 *   scale?: object|null, refused: (sentence: string) => void, closed: () => void}} parts byValue: only where money may be said instead; scale: of this workstation, see openScale, where it can weigh this
 */
export const askQuantity = ({ text, name, unit, typed, take, byValue, scale = null, refused, closed }) => {
  const weight = isMeasured(unit);
  const measured = { name, unit: symbolOf(unit) };
  const label = text(weight ? 'quantity.weight' : 'quantity.pieces', measured);
  let money = false;
  const field = element('input', {
    id: 'quantity-field', type: 'text', inputmode: weight || byValue ? 'decimal' : 'numeric', autocomplete: 'off', value: typed, autofocus: true,
    'aria-label': label, 'aria-describedby': 'quantity-problem',
  });
  onlyDigits(field, weight || Boolean(byValue));
  const problem = element('p.problem', { id: 'quantity-problem', role: 'alert' });
  const measure = element('span', { id: 'quantity-measure' }, weight ? measured.unit : '');
  const heading = element('h2', {}, label);
  const turn = () => {
    money = !money;
    heading.textContent = money ? text('quantity.value', { name }) : label;
    field.setAttribute('aria-label', heading.textContent);
    measure.textContent = money ? 'KES' : weight ? measured.unit : '';
    turner.setAttribute('aria-pressed', String(money));
    field.value = '';
    field.focus();
  };
  const turner = keyed('button', text('quantity.byValue'), 'V', { id: 'quantity-by-value', 'aria-pressed': 'false', onclick: turn });
  let weighed = null;
  const onScale = element('p.scale-says', { id: 'quantity-scale', 'aria-live': 'polite' });
  const isStable = () => weighed?.state === 'stable' && scale.thousandths(weighed.mg) > 0;
  const words = () => scale.words(text, weighed, weighed?.mg > 0 ? `${formatQuantity(scale.thousandths(weighed.mg), unit)} ${measured.unit}` : '');
  const hear = reading => {
    weighed = reading;
    onScale.dataset.state = reading?.state ?? 'waiting';
    onScale.textContent = words();
    lay.disabled = !isStable();
  };
  const lay = keyed('button', text('quantity.fromScale'), null, { type: 'button', id: 'quantity-from-scale', disabled: true, onclick: () => isStable() && done(scale.thousandths(weighed.mg), take) });
  /** An empty field with goods on the scale means their weight; only what stands still is sold. */
  const read = () => {
    if (scale && !money && !field.value.trim()) return isStable() ? { amount: scale.thousandths(weighed.mg), give: take } : { wrong: words() };
    const amount = money ? parseMoney(field.value) : parseQuantity(field.value, unit);
    if (money) return amount > 0 ? { amount, give: byValue } : { wrong: text('pay.noAmount') };
    return amount === null ? { wrong: text(weight ? 'quantity.badWeight' : 'quantity.badPieces', measured) } : { amount, give: take };
  };
  const done = (amount, give) => {
    dialog.close();
    give(amount);
  };
  const dialog = openDialog(element('form.panel', {
    onsubmit: event => {
      event.preventDefault();
      const { amount, give, wrong } = read();
      if (wrong) {
        problem.textContent = wrong;
        refused(wrong);
        field.select();
        return;
      }
      done(amount, give);
    },
    onkeydown: event => {
      if (!byValue || event.key.toUpperCase() !== 'V' || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      turn();
    },
  },
  heading, element('div.big', {}, field, measure), byValue && turner, scale && onScale, scale && lay, problem,
  element('div.actions', {},
    keyed('button', text('action.back'), 'Esc', { id: 'quantity-back', onclick: () => dialog.close() }),
    keyed('button.primary', text('quantity.take'), 'Enter', { type: 'submit', id: 'quantity-take' }))),
  { id: 'quantity-dialog', label, onclose: () => { stop(); closed(); } });
  const stop = scale ? scale.watch(hear) : () => {};
  if (scale) hear(null);
  field.select();
  return dialog;
};
