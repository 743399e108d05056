import { askToDecide, element, formatQuantity, isMeasured, keyed, nairobiStamp, replaceContent, symbolOf } from '../kernel/kernel.js';

const waitsHere = ({ pieces }) => pieces.filter(piece => piece.here && piece.state === 'OPEN');

/**
 * What was paid elsewhere is handed over here: by the number on the receipt, typed or scanned.
 * @param {{text: Function, root: HTMLElement, find: (number: string) => Promise<object>, handOver: (receipt: object) => Promise<object>, isNumber: (code: string) => boolean, unitOf: (sku: string) => string, done: (number: string) => void, refused: (sentence: string) => void, leave: () => void}} parts
 *   find, handOver: see createCollectDesk; isNumber: whether a code has the shape of a receipt's number
 */
export const showHandOver = ({ text, root, find, handOver, isNumber, unitOf, done, refused, leave }) => {
  const problem = element('p.problem', { role: 'alert', id: 'hand-over-problem' });
  const number = element('input', { id: 'hand-over-receipt', type: 'text', autocomplete: 'off', autocapitalize: 'characters', maxlength: 40, 'aria-describedby': 'hand-over-problem' });
  const found = element('section', { id: 'hand-over-found', 'aria-live': 'polite' });
  let asked = 0;
  const fate = piece => {
    if (piece.state === 'OPEN') return piece.here ? text('collect.waitsHere') : text('collect.waitsAt', { branch: piece.branch });
    return text(piece.state === 'HANDED_OVER' ? 'collect.handedOver' : 'collect.givenBack', { at: nairobiStamp(Date.parse(piece.endedAt)), by: piece.by ?? '' });
  };
  const named = ({ sku, name, quantity }) => {
    const unit = unitOf(sku);
    return isMeasured(unit) ? `${formatQuantity(quantity, unit)} ${symbolOf(unit)} ${name}` : `${formatQuantity(quantity, unit)} × ${name}`;
  };
  const say = ({ refusal, key }) => {
    problem.textContent = refusal ?? text(key);
    refused(problem.textContent);
  };
  const sure = receipt => askToDecide({
    text, holds: true, question: text('collect.ask', { number: receipt.receiptNumber }), yes: text('collect.handOver'),
    consequence: text(receipt.collector ? 'collect.askFor' : 'collect.askNobody', { goods: waitsHere(receipt).map(named).join('; '), name: receipt.collector }),
  });
  /** What was refused is not what is shown any more. */
  const handed = async (receipt, answer) => {
    if (answer.receipt) {
      problem.textContent = '';
      show(answer);
      return done(receipt.receiptNumber);
    }
    say(answer);
    const mine = ++asked;
    const now = answer.refusal && await find(receipt.receiptNumber);
    return now?.receipt && mine === asked && show(now);
  };
  const show = ({ receipt, lost }) => {
    const waits = waitsHere(receipt).length > 0;
    const give = keyed('button.primary', text('collect.handOver'), null, { id: 'hand-over-give', onclick: async () => {
      if (!await sure(receipt)) return undefined;
      give.disabled = true;
      return handed(receipt, await handOver(receipt).finally(() => { give.disabled = false; }));
    } });
    // No key that a scanner ends with may hand anything over: the button is gone to on purpose.
    const head = element('h2', { tabindex: -1 }, receipt.receiptNumber);
    replaceContent(found, head, element('p.note', {}, text('collect.paidAt', { branch: receipt.soldAt, at: nairobiStamp(Date.parse(receipt.at)) })),
      lost && element('p', { id: 'hand-over-lost', role: 'alert' }, element('strong', {}, text('collect.lostAnswer', { at: nairobiStamp(Date.parse(lost)) }))),
      receipt.collector && element('p', { id: 'hand-over-who' }, text('collect.for', { name: receipt.collector }), receipt.phone && ` · ${receipt.phone}`),
      element('ul.backs', {}, receipt.pieces.map(piece => element('li', { 'data-line': piece.line, 'data-state': piece.state },
        element('span.name', {}, piece.name, element('small', {}, fate(piece))), element('strong', {}, formatQuantity(piece.quantity, unitOf(piece.sku)))))),
      waits && element('div.actions', {}, give));
    if (waits) head.focus();
    else number.focus();
  };
  const open = async typed => {
    const mine = ++asked;
    problem.textContent = '';
    replaceContent(found);
    const answer = await find(typed);
    if (mine !== asked) return;
    if (answer.receipt) show(answer);
    if (!answer.receipt || answer.key) say(answer);
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
  return { pressed: key => key === 'Escape' && (leave(), true), scanned: (code, whole = code) => open([whole, code].find(one => isNumber(one.trim().toUpperCase())) ?? code) };
};
