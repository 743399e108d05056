import { element, formatMoney, keyed, onlyDigits, parseMoney, replaceContent } from '../kernel/kernel.js';
import { counted } from './cash.js';
import { slipKey } from './slips.js';

const name = denomination => formatMoney(denomination).replace('.00', '');

/**
 * The blind count: how many of each note and coin. What should be there is nowhere on this screen.
 * @param {{text: Function, root: HTMLElement, cashier: object, denominations: number[], asked?: {kind: string, currency: string|null, taken: boolean}[],
 *   close: (pieces: Map<number, number>, slips: Map<string, number>, stays: number|null) => Promise<void>, leave: () => void}} parts asked: see askedSlips; slips: cents by slipKey; stays: cents, null for all that was counted
 * @returns {{pressed: (key: string) => boolean}}
 */
export const showShiftClosing = ({ text, root, cashier, denominations, asked = [], close, leave }) => {
  const problem = element('p.problem', { role: 'alert', id: 'count-problem' });
  const total = element('output', { id: 'counted' }, '0.00');
  const fields = denominations.map(denomination => {
    const field = element('input', {
      type: 'text', inputmode: 'numeric', autocomplete: 'off', placeholder: '0', maxlength: 5, 'data-denomination': denomination / 100, oninput: () => recount(),
      'aria-describedby': 'count-problem',
    });
    onlyDigits(field, false);
    return { denomination, field };
  });
  const slips = asked.map(one => {
    const field = element('input', { type: 'text', inputmode: 'decimal', autocomplete: 'off', maxlength: 12, 'data-slips': slipKey(one), oninput: () => recount(), 'aria-describedby': 'count-problem' });
    onlyDigits(field, true);
    return { ...one, field };
  });
  const stays = element('input', { id: 'stays', type: 'text', inputmode: 'decimal', autocomplete: 'off', maxlength: 12, placeholder: text('close.staysAll'), oninput: () => recount(), 'aria-describedby': 'stays-explained count-problem' });
  onlyDigits(stays, true);
  const typedStay = () => (stays.value.trim() === '' ? undefined : parseMoney(stays.value));
  const badStay = () => (typedStay() === null ? text('close.badStays') : typedStay() > counted(pieces()) && text('close.staysTooMuch', { counted: formatMoney(counted(pieces())) }));
  const badSlip = () => slips.find(({ field }) => field.value.trim() !== '' && parseMoney(field.value.trim()) === null);
  const forgotten = () => slips.find(({ field, taken }) => taken && field.value.trim() === '');
  const told = () => new Map(slips.map(one => [slipKey(one), parseMoney(one.field.value.trim()) ?? 0]));
  const wrong = () => fields.find(({ field }) => !/^\d{0,5}$/.test(field.value.trim()));
  const pieces = () => new Map(fields.map(({ denomination, field }) => [denomination, Number(field.value.trim() || 0)]));
  const recount = () => {
    problem.textContent = '';
    total.textContent = wrong() ? '–' : formatMoney(counted(pieces()));
  };
  const label = ({ kind, currency }) => [text(`tender.${kind}`), currency].filter(Boolean).join(' ');
  const submit = async event => {
    event.preventDefault();
    const bad = wrong();
    if (bad || fields.every(({ field }) => field.value.trim() === '')) {
      problem.textContent = text(bad ? 'close.badCount' : 'close.nothing');
      (bad ?? fields[0]).field.focus();
      return;
    }
    const slip = badSlip() ?? forgotten();
    if (slip) {
      problem.textContent = text(badSlip() ? 'close.badAmount' : 'close.countToo', { what: label(slip) });
      slip.field.focus();
      return;
    }
    if (badStay()) {
      problem.textContent = badStay();
      stays.focus();
      return;
    }
    done.disabled = true;
    try {
      await close(pieces(), told(), typedStay() ?? null);
    } finally {
      done.disabled = false;
    }
  };
  const done = keyed('button.primary', text('close.close'), 'Enter', { type: 'submit', id: 'close-shift' });
  replaceContent(root, element('form.panel.shift', { id: 'close-form', onsubmit: submit },
    element('h1', {}, text('close.title', { name: cashier.name })), element('p', {}, text('close.explained')),
    element('div.pieces', {}, fields.map(({ denomination, field }) => element('label.field', {}, element('span', {}, `${name(denomination)} ×`), field))),
    slips.length > 0 && element('div.pieces.slips', {}, slips.map(one => element('label.field', {}, element('span', {}, label(one)), one.field))),
    element('p.due', {}, element('span', {}, text('close.counted')), element('strong', {}, 'KES ', total)),
    element('label.field', {}, element('span', {}, text('close.stays')), stays), element('p.note', { id: 'stays-explained' }, text('close.staysExplained')), problem,
    element('div.actions', {}, keyed('button', text('action.back'), 'Esc', { id: 'close-back', onclick: leave }), done)));
  fields[0].field.focus();
  return { pressed: key => key === 'Escape' && (leave(), true) };
};

/**
 * After the count: what was counted against what is known of the drawer, and the difference as the biggest thing on the screen.
 * @param {{text: Function, root: HTMLElement, sums: object, count: number, slips: object[], stays?: number|null, print: () => void, printZ: () => void, next: () => void}} parts cents; slips: see slipCount; printZ: the numbered report, from the server
 */
export const showShiftClosed = ({ text, root, sums, count, slips = [], stays = null, print, printZ, next }) => {
  const variance = count - sums.expected;
  const word = variance === 0 ? 'exact' : variance > 0 ? 'over' : 'short';
  const go = keyed('button.primary', text('close.next'), 'Enter', { type: 'button', id: 'close-next', onclick: next });
  replaceContent(root, element('section.panel.closed', { id: 'shift-closed', 'data-variance': word },
    element('h1', {}, text('close.done')),
    element('p.variance', {}, element('span', {}, text(`close.${word}`)), element('strong', { id: 'variance' }, `KES ${formatMoney(Math.abs(variance))}`)),
    element('p.left', {}, element('span', {}, text('close.counted')), element('strong', {}, formatMoney(count))),
    element('p.left', {}, element('span', {}, text('close.expected')), element('strong', { id: 'expected' }, formatMoney(sums.expected))),
    slips.filter(one => one.variance !== 0).map(one => element('p.left', { 'data-slips': slipKey(one) },
      element('span', {}, text(`tender.${one.kind}`), ' ', one.currency ?? '', ' · ', text(one.variance > 0 ? 'close.over' : 'close.short')), element('strong', {}, formatMoney(Math.abs(one.variance))))),
    stays !== null && [['close.taken', count - stays], ['close.staysAs', stays]].map(([label, amount]) => element('p.left', { 'data-amount': label }, element('span', {}, text(label)), element('strong', {}, formatMoney(amount)))),
    sums.alone && element('p.note', { id: 'close-alone' }, text('sums.alone')),
    element('p.note', {}, text('close.officeHasZ')),
    element('div.actions', {}, keyed('button', text('paid.print'), 'P', { id: 'close-print', onclick: print }), keyed('button', text('close.printZ'), 'Z', { id: 'close-print-z', onclick: printZ }), go)));
  go.focus();
  return { pressed: key => (key.toUpperCase() === 'P' ? (print(), true) : key.toUpperCase() === 'Z' ? (printZ(), true) : key === 'Enter' && !document.activeElement?.id.startsWith('close-print') && (next(), true)) };
};
