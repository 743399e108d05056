import { element, formatQuantity, keyed, nairobiStamp, replaceContent } from '../kernel/kernel.js';

/**
 * What was paid elsewhere is handed over here: by the number on the receipt, typed or scanned.
 * @param {{text: Function, root: HTMLElement, find: (number: string) => Promise<object>, handOver: (receipt: object) => Promise<object>, unitOf: (sku: string) => string, done: (number: string) => void, refused: (sentence: string) => void, leave: () => void}} parts
 *   find, handOver: see createCollectDesk
 */
export const showHandOver = ({ text, root, find, handOver, unitOf, done, refused, leave }) => {
  const problem = element('p.problem', { role: 'alert', id: 'hand-over-problem' });
  const number = element('input', { id: 'hand-over-receipt', type: 'text', autocomplete: 'off', autocapitalize: 'characters', maxlength: 40, 'aria-describedby': 'hand-over-problem' });
  const found = element('section', { id: 'hand-over-found', 'aria-live': 'polite' });
  const fate = piece => {
    if (piece.state === 'OPEN') return piece.here ? text('collect.waitsHere') : text('collect.waitsAt', { branch: piece.branch });
    return text(piece.state === 'HANDED_OVER' ? 'collect.handedOver' : 'collect.givenBack', { at: nairobiStamp(Date.parse(piece.endedAt)), by: piece.by ?? '' });
  };
  const say = ({ refusal, key }) => {
    problem.textContent = refusal ?? text(key);
    refused(problem.textContent);
  };
  const show = receipt => {
    const waits = receipt.pieces.some(piece => piece.here && piece.state === 'OPEN');
    const give = keyed('button.primary', text('collect.handOver'), null, { id: 'hand-over-give', onclick: async () => {
      give.disabled = true;
      const answer = await handOver(receipt).finally(() => { give.disabled = false; });
      if (!answer.receipt) return say(answer);
      problem.textContent = '';
      show(answer.receipt);
      return done(receipt.receiptNumber);
    } });
    replaceContent(found, element('h2', {}, receipt.receiptNumber), element('p.note', {}, text('collect.paidAt', { branch: receipt.soldAt, at: nairobiStamp(Date.parse(receipt.at)) })),
      receipt.collector && element('p', { id: 'hand-over-who' }, text('collect.for', { name: receipt.collector }), receipt.phone && ` · ${receipt.phone}`),
      element('ul.backs', {}, receipt.pieces.map(piece => element('li', { 'data-line': piece.line, 'data-state': piece.state },
        element('span.name', {}, piece.name, element('small', {}, fate(piece))), element('strong', {}, formatQuantity(piece.quantity, unitOf(piece.sku)))))),
      waits && element('div.actions', {}, give));
    if (waits) give.focus();
    else number.focus();
  };
  const open = async typed => {
    problem.textContent = '';
    replaceContent(found);
    const answer = await find(typed);
    if (answer.receipt) show(answer.receipt);
    else say(answer);
  };
  const submit = event => {
    event.preventDefault();
    if (number.value.trim()) return open(number.value);
    problem.textContent = text('return.typeNumber');
    return number.focus();
  };
  replaceContent(root, element('section.panel.returning', { id: 'hand-over' },
    element('h1', {}, text('menu.handOver')), problem,
    element('form', { onsubmit: submit }, element('label.field.big', {}, element('span', {}, text('return.number')), number),
      element('div.actions', {}, keyed('button', text('action.back'), 'Esc', { id: 'hand-over-back', onclick: leave }), keyed('button.primary', text('return.open'), 'Enter', { type: 'submit', id: 'hand-over-open' }))),
    found));
  number.focus();
  return { pressed: key => key === 'Escape' && (leave(), true), scanned: code => open(code) };
};
