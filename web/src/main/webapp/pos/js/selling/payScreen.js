import { element, formatMoney, keyed, onlyDigits, openDialog, parseMoney, replaceContent } from '../kernel/kernel.js';
import { NOTES, cashTender, leftToPay } from './cash.js';
import { allTenders, settledBy } from './tenders.js';

/**
 * Takes the money for a sale: cash and every other way the branch takes, several on one sale.
 * @param {{text: Function, total: number, due: number, taken: () => object[], ways: {id: string, label: string, key: string, open: (how: {left: number, closed: () => void}) => void}[], drop: (tender: object) => unknown, mayDrop: (tender: object) => boolean, buyer: {node: Node, problem: () => string|null},
 *   complete: (tenders: object[]) => Promise<(() => void)|null>, refused: (sentence: string) => void, closed: () => void}} parts
 *   deposit: what is left for returnables beside the price, below zero what empties pay of it; over: what the customer gets of goods or empties that came back and are worth more, null without any; taken: tenders that other ways have settled so far; ways: each opens its dialog; drop: takes one of them off again, what a prompt was sent for stays;
 *   amounts in cents; due is what is collected after rounding; complete answers with what comes after the dialog, null when the sale did not happen
 */
export const payFor = ({ text, total, due, deposit = 0, over = () => null, taken, ways, drop, mayDrop, buyer, complete, refused, closed }) => {
  const given = element('input', {
    id: 'given', type: 'text', inputmode: 'decimal', autocomplete: 'off', autofocus: true, 'aria-label': text('pay.given'), 'aria-describedby': 'left',
    oninput: () => draw(),
  });
  onlyDigits(given, true);
  const left = element('p.left', { id: 'left', 'aria-live': 'polite' });
  const done = keyed('button.primary.pay', text('pay.complete'), 'Enter', { type: 'submit', id: 'complete' });
  const soFar = element('ul.taken', { id: 'taken' });
  let busy = false;

  const rest = () => due - settledBy(taken());
  const amount = () => (given.value.trim() === '' ? 0 : parseMoney(given.value));
  const set = cents => {
    given.value = formatMoney(cents).replace(/,/g, '').replace(/\.00$/, '');
    draw();
    given.focus();
  };
  const add = note => set((amount() ?? 0) + note);
  const exact = () => set(rest());
  const remove = tender => async () => {
    await drop(tender);
    draw();
    given.focus();
  };
  const row = tender => element('li', {}, element('span', {}, text(`tender.${tender.kind}`), ' ', tender.code ?? ''), element('strong', {}, formatMoney(tender.amount)),
    mayDrop(tender) && element('button.drop', { type: 'button', 'aria-label': text('pay.drop', { kind: text(`tender.${tender.kind}`) }), onclick: remove(tender) }, '×'));
  const draw = () => {
    const cents = amount();
    const covered = cents !== null && cents >= rest();
    replaceContent(soFar, taken().filter(tender => tender.kind !== 'DEPOSIT').map(row));
    left.classList.toggle('covered', covered);
    const more = over();
    if (cents === null) replaceContent(left, text('pay.noAmount'));
    else if (more?.amount > 0 && covered) replaceContent(left, element('span', {}, text('pay.giveBack', { kind: more.kinds.map(kind => text(`tender.${kind}`)).join(' + ') })), element('strong', { id: 'give-back' }, `KES ${formatMoney(more.amount)}`));
    else if (covered) replaceContent(left, element('span', {}, text('pay.change')), element('strong', { id: 'change-preview' }, `KES ${formatMoney(cashTender(cents, rest()).change)}`));
    else replaceContent(left, element('span', {}, text('pay.left')), element('strong', {}, `KES ${formatMoney(leftToPay(cents, rest()))}`));
  };
  const submit = async event => {
    event?.preventDefault();
    const cents = amount();
    if (busy) return null;
    if (cents === null || cents < rest()) {
      refused(cents === null ? text('pay.noAmount') : text('pay.short', { left: formatMoney(leftToPay(cents, rest())) }));
      return given.select();
    }
    const wrong = buyer.problem();
    if (wrong) return refused(wrong);
    busy = true;
    done.disabled = true;
    try {
      const next = await complete(allTenders(taken(), cents, due));
      dialog.close();
      return next?.();
    } finally {
      busy = false;
      done.disabled = false;
    }
  };
  const take = way => !busy && rest() > 0 && way.open({
    left: rest(),
    closed: () => {
      draw();
      given.focus();
      if (rest() <= 0) submit();
    },
  });
  const keys = event => {
    const note = NOTES.find(one => one.key === event.key.toUpperCase());
    const way = ways.find(one => one.key === event.key.toUpperCase());
    const meant = note ? () => add(note.amount) : way ? () => take(way) : { X: exact, F12: submit }[event.key.toUpperCase()];
    if (!meant || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    meant();
  };

  const dialog = openDialog(element('form.panel.pay-panel', { onsubmit: submit, onkeydown: keys },
    element('h2', {}, text('pay.title')),
    element('p.due', {}, element('span', {}, text('pay.due')), element('strong', { id: 'due' }, `KES ${formatMoney(due + deposit)}`)),
    deposit !== 0 && element('p.note', { id: 'pay-deposit' }, text(deposit > 0 ? 'pay.withDeposit' : 'pay.lessEmpties', { amount: formatMoney(Math.abs(deposit)), goods: formatMoney(due) })),
    due !== total && element('p.note', { id: 'rounded' }, text('pay.rounded', { total: formatMoney(total) })),
    soFar,
    ways.length > 0 && element('div.ways', {}, ways.map(way => keyed('button.mobile', way.label, way.key, { id: way.id, onclick: () => take(way) }))),
    element('label.field.big', {}, element('span', {}, text('pay.given')), given),
    element('div.notes', {},
      NOTES.map(note => keyed('button', formatMoney(note.amount).replace('.00', ''), note.key, { id: `note-${note.amount / 100}`, onclick: () => add(note.amount) })),
      keyed('button', text('pay.exact'), 'X', { id: 'exact', onclick: exact })),
    left,
    buyer.node,
    element('div.actions', {},
      keyed('button', text('action.back'), 'Esc', { id: 'pay-back', onclick: () => dialog.close() }), done)),
  { id: 'pay-dialog', label: text('pay.title'), onclose: closed });
  draw();
  return dialog;
};
