import { element, formatMoney, keyed, replaceContent } from '../kernel/kernel.js';
import { showPhone } from './phone.js';
import { mayTryAgain, waitBeforeNext } from './prompt.js';

const MOODS = { PAID: 'good', FAILED: 'bad', REFUSED: 'bad', UNKNOWN: 'warn' };

const sentence = (text, one) => {
  if (one.state === 'PAID') return one.code ? text('mpesa.paid', { code: one.code }) : text('mpesa.paidNoCode');
  if (one.state === 'FAILED') return text.has(`mpesa.reason.${one.reason}`) ? text(`mpesa.reason.${one.reason}`) : text('mpesa.reason.failed');
  if (one.state === 'REFUSED') return one.said ?? text('mpesa.reason.failed');
  if (!one.reached) return text('mpesa.notReached');
  return text({ PENDING: 'mpesa.sending', WAITING: 'mpesa.waiting' }[one.state] ?? 'mpesa.unknown');
};

/**
 * Shows how a prompt stands and what can be done next.
 * @param {{text: Function, now: () => number, check: () => void, again: () => void, announce: (sentence: string) => void}} parts
 */
export const createProgress = ({ text, now, check, again, announce }) => {
  const line = element('p.live', { id: 'mpesa-live', role: 'status' });
  const whom = element('p.note', { id: 'mpesa-whom' });
  const checkButton = keyed('button', text('mpesa.check'), null, { id: 'mpesa-check', onclick: check });
  const againButton = keyed('button', text('mpesa.again'), null, { id: 'mpesa-again', onclick: again });
  const root = element('section.progress', { hidden: true }, whom, line, element('div.actions', {}, checkButton, againButton));
  let said = '';

  const draw = one => {
    root.hidden = !one;
    if (!one) return;
    const now1 = sentence(text, one);
    line.dataset.mood = MOODS[one.state] ?? 'wait';
    replaceContent(line, now1);
    replaceContent(whom, text('mpesa.whom', { phone: showPhone(one.phone), amount: formatMoney(one.amount) }));
    if (now1 !== said) announce(now1);
    said = now1;
    checkButton.hidden = ['PAID', 'REFUSED'].includes(one.state);
    const wait = one.state === 'REFUSED' ? 0 : waitBeforeNext(one, now());
    againButton.hidden = !mayTryAgain(one, now());
    againButton.disabled = wait > 0;
    againButton.querySelector('.label').textContent = wait > 0 ? text('mpesa.againIn', { n: wait }) : text('mpesa.again');
  };
  return { root, draw };
};
