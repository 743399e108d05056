import { element, formatMoney, formatQuantity, isMeasured, keyed, nairobiStamp, parseQuantity, replaceContent } from '../kernel/kernel.js';
import { askPieces } from './returnPiecesScreen.js';
import { RETURN_REASONS, isUntouched, reckonReturn, refundKinds, refundWays, returnable, splitRefund } from './returning.js';

/**
 * Which lines of a sale come back, how much of each, why; what is given back is the biggest thing.
 * @param {{text: Function, root: HTMLElement, original: object, tooLate: (reason: string) => string|null, exchange: number, credit: boolean, inCash?: boolean, take: (chosen: object[], reason: string, refundTo: string) => Promise<void>, leave: () => void, reason?: string, refused?: () => void}} parts
 *   tooLate: key of the sentence why it is too late for that reason, null when it is not; exchange: what the open sale costs, 0 without one; credit: whether store credit may be given; inCash: whether notes may be given for a card or a phone; reason: chosen beforehand
 */
export const showReturn = ({ text, root, original, tooLate, exchange, credit, inCash = false, take, leave, reason: given, refused = () => {} }) => {
  const problem = element('p.problem', { role: 'alert', id: 'return-problem' });
  const due = element('output', { id: 'refund' }, '0.00');
  const net = element('p.note', { id: 'net' });
  const parts = element('p.note', { id: 'return-parts' });
  const late = element('p.problem', { id: 'too-late', hidden: true });
  const why = element('select', { id: 'return-reason', onchange: () => (isVoid() ? all() : recount()) },
    element('option', { value: '' }, text('return.chooseReason')), RETURN_REASONS.filter(one => one !== 'VOID' || original.id).map(one => element('option', { value: one, disabled: one === 'VOID' && !isUntouched(original) },
      text(`return.${one}`), one === 'VOID' && !isUntouched(original) && ` · ${text('return.notWhole')}`)));
  // A sale is voided as a whole: a part of it is a return.
  const isVoid = () => why.value === 'VOID';
  const to = element('select', { id: 'return-to', onchange: () => recount() }, refundKinds(original.tenders, credit, inCash).map(kind => element('option', { value: kind }, text(`tender.${kind}`))));
  const rows = original.lines.map(line => {
    const left = returnable(line);
    const amount = element('span.amount', {});
    const field = element('input', {
      type: 'text', inputmode: isMeasured(line.unit) ? 'decimal' : 'numeric', autocomplete: 'off', placeholder: '0', disabled: !left, 'data-line': line.line, 'aria-label': line.name, oninput: () => recount(),
    });
    const damaged = element('input', { type: 'checkbox', disabled: !left, 'data-damaged': line.line });
    return { line, left, field, damaged, amount };
  });
  const whole = ({ line, left }) => formatQuantity(left, line.unit).replace(/,/g, '');
  // All of it may be more than a person would type: what was paid towards goods put aside is counted in shillings.
  const typed = row => {
    const value = row.field.value.trim();
    return value === '' || value === '0' ? 0 : value === whole(row) ? row.left : parseQuantity(value, row.line.unit);
  };
  const wrong = () => rows.find(row => typed(row) === null || typed(row) > row.left);
  const pieces = askPieces({ text, original, refused, changed: (line, quantity) => {
    rows.find(row => row.line === line).field.value = quantity ? formatQuantity(quantity, line.unit).replace(/,/g, '') : '';
    recount();
  } });
  const untold = () => rows.map(row => pieces?.missing(row.line, typed(row))).find(Boolean);
  const chosen = () => rows.map(row => ({ line: row.line.line, quantity: typed(row), damaged: row.damaged.checked, ...(pieces && { serials: pieces.told(row.line) }) }));
  const recount = () => {
    for (const { field } of rows) field.readOnly = isVoid();
    const bad = wrong();
    problem.textContent = bad ? text('return.tooMuch', { name: bad.line.name, left: formatQuantity(bad.left, bad.line.unit) }) : '';
    if (bad) return;
    const reckoned = reckonReturn(original, chosen());
    for (const row of rows) row.amount.textContent = formatMoney(reckoned.lines.find(one => one.originalLine === row.line.line)?.total ?? 0);
    due.textContent = formatMoney(reckoned.due);
    const split = splitRefund(refundWays(original, to.value, credit, inCash), reckoned.due, () => '');
    parts.textContent = split.length > 1 ? split.map(({ kind, amount }) => `${text(`tender.${kind}`)} ${formatMoney(amount)}`).join(' · ') : '';
    const over = tooLate(why.value);
    late.textContent = over ? text(over) : '';
    late.hidden = !over;
    net.textContent = exchange ? text(exchange >= reckoned.due ? 'return.customerPays' : 'return.customerGets', { amount: formatMoney(Math.abs(exchange - reckoned.due)) }) : original.id ? text('return.exchangeFirst') : '';
    done.querySelector('.label').textContent = text(exchange && !isVoid() ? 'return.exchange' : 'return.take');
  };
  const all = () => {
    for (const row of rows) row.field.value = row.left ? whole(row) : '';
    recount();
  };
  const submit = async event => {
    event.preventDefault();
    if (isVoid()) all();
    if (wrong()) return wrong().field.focus();
    if (!chosen().some(one => one.quantity > 0)) {
      problem.textContent = text('return.nothing');
      return rows.find(row => row.left)?.field.focus();
    }
    if (untold()) {
      problem.textContent = untold();
      refused();
      return pieces.focus();
    }
    if (!why.value) {
      problem.textContent = text('return.noReason');
      return why.focus();
    }
    done.disabled = true;
    return take(chosen(), why.value, to.value).finally(() => { done.disabled = false; });
  };
  const done = keyed('button.primary', text('return.take'), 'Enter', { type: 'submit', id: 'return-take', disabled: !rows.some(row => row.left) });
  replaceContent(root, element('form.panel.returning', { id: 'return-form', onsubmit: submit },
    element('h1', {}, original.id || original.claimed ? text('return.title', { number: original.receiptNumber }) : text('return.noReceipt')), element('p.note', {}, nairobiStamp(Date.parse(original.at))),
    late,
    element('ul.backs', {}, rows.map(({ line, left, field, damaged, amount }) => element('li', {},
      element('span.name', {}, line.name, element('small', {}, text('return.left', { left: formatQuantity(left, line.unit), sold: formatQuantity(line.quantity, line.unit) }), line.waits && ` · ${text('return.waits')}`), pieces?.under(line)),
      field, element('label.tick', {}, damaged, element('span', {}, text('return.damaged'))), amount))),
    pieces?.node,
    keyed('button', text('return.all'), null, { id: 'return-all', onclick: all }),
    element('label.field', {}, element('span', {}, text('return.reason')), why),
    element('label.field', {}, element('span', {}, text('return.to')), to),
    element('p.due', {}, element('span', {}, text('return.refund')), element('strong', {}, 'KES ', due)), parts, net, problem,
    element('div.actions', {}, keyed('button', text('action.back'), 'Esc', { id: 'return-back', onclick: leave }), done)));
  if (given) {
    why.value = given === 'VOID' && !isUntouched(original) ? '' : given;
    all();
  }
  recount();
  (rows.find(row => row.left)?.field ?? root.querySelector('#return-back')).focus();
  if (pieces) pieces.focus();
  return { pressed: key => key === 'Escape' && (leave(), true), ...(pieces && { scanned: pieces.scanned }) };
};

/**
 * After the return is on disk: what goes to the customer fills the screen.
 * @param {{text: Function, root: HTMLElement, back: object, paper: () => HTMLElement, stamp?: HTMLElement, print: () => Promise<void>, next: () => void}} parts stamp: what KRA says of it, where it is told
 */
export const showReturned = ({ text, root, back, paper, stamp, print, next }) => {
  // Of several ways the notes to be counted out are what must not be mistaken; the others go by themselves.
  const given = back.refunds.filter(({ kind }) => kind !== 'DEPOSIT');
  const cash = given.filter(({ kind }) => kind === 'CASH');
  const sum = (cash.length ? cash : given).reduce((total, { amount }) => total + amount, 0);
  const credit = given.find(({ code }) => code);
  const as = ({ kind, amount }) => text(`tender.${kind}`) + (given.length > 1 ? ` ${formatMoney(amount)}` : '');
  const go = keyed('button.primary.pay', text('paid.next'), 'Enter', { id: 'return-next', onclick: next });
  let busy = false;
  const printing = async () => {
    if (busy) return;
    busy = true;
    try {
      await print();
    } finally {
      busy = false;
    }
  };
  replaceContent(root, element('section.paid', { id: 'returned', 'aria-label': text('return.done') },
    element('div.change-side', {}, element('p.state', {}, text('return.done'), ' · ', element('span', { id: 'return-number' }, back.receiptNumber)),
      element('p.change', {}, element('span', {}, text(cash.length && given.length > 1 ? 'return.giveCash' : 'return.giveBack')), element('strong', {}, element('small', {}, 'KES '), element('output', { id: 'given-back' }, formatMoney(sum)))),
      element('p.note', { id: 'given-as' }, given.map(as).join(' · '), credit && [' ', element('strong', { id: 'credit-code' }, credit.code)]),
      stamp,
      element('div.actions', {}, keyed('button', text('paid.print'), 'P', { id: 'return-print', onclick: printing }), go)),
    element('div.paper-side', { tabindex: 0, 'aria-label': text('paid.receipt'), role: 'region' }, paper())));
  go.focus();
  return { pressed: key => (key.toUpperCase() === 'P' ? (printing(), true) : key === 'Enter' && document.activeElement?.id !== 'return-print' && (next(), true)) };
};
