import { element, formatMoney, keyed, onlyDigits, openDialog, parseMoney, replaceContent } from '../kernel/kernel.js';
import { createClaims } from './claimsScreen.js';
import { readMessage } from './messages.js';
import { readPhone, showPhone } from './phone.js';
import { createProgress } from './progressScreen.js';
import { mayTryAgain } from './prompt.js';
import { MOST_AT_ONCE, mobileTender, typedTender } from './tenders.js';

const LOOK_EVERY = 1500;

/**
 * M-PESA for one sale: a prompt to a phone, a payment that came in by itself, or a typed code.
 * @param {{text: Function, left: number, open: object[], money: object, typedLeft: number, take: (tender: object) => void, closed: () => void, announce: object}} parts
 *   left: cents to pay; open: prompts of this sale that may still end well; money: start, resume, claimable, claim; typedLeft: codes that may be typed yet; number: to be paid to by the customer himself where no prompt can be sent;
 *   take: the tender that came of it; approve: a colleague's word for a code nobody can look up, null where nothing waits for it; typed: a code that was read already, looked up at once
 */
export const askMobileMoney = ({ text, left, open, money, number = null, typedLeft, approve = null, typed = null, take, closed, announce }) => {
  const phone = element('input', { id: 'mpesa-phone', type: 'text', inputmode: 'tel', autocomplete: 'off', autofocus: !number, 'aria-describedby': 'mpesa-problem' });
  const amount = element('input', { id: 'mpesa-amount', type: 'text', inputmode: 'numeric', autocomplete: 'off', value: formatMoney(Math.min(left, MOST_AT_ONCE)).replace(/,/g, '').replace(/\.00$/, '') });
  onlyDigits(amount, false);
  const problem = element('p.problem', { id: 'mpesa-problem', role: 'alert' });
  const send = keyed('button.primary.pay', text('mpesa.send'), 'Enter', { type: 'submit', id: 'mpesa-send' });
  const prompts = [];
  let prompt = null;
  let done = false;
  let busy = false;
  const isOver = () => !dialog.node.open;

  const finish = tender => {
    if (done) return;
    done = true;
    take(tender);
    dialog.close();
  };
  const show = one => {
    progress.draw(one);
    const busy = one && ['PENDING', 'WAITING', 'UNKNOWN'].includes(one.state);
    send.disabled = Boolean(busy) && !mayTryAgain(one, money.now());
    if (one?.state === 'PAID') finish(mobileTender(one));
  };
  const follow = next => {
    prompt = next;
    prompts.push(next);
    next.state.listen(one => (one.state === 'PAID' || next === prompt) && show(one));
    show(next.state.get());
  };
  const complain = sentence => {
    replaceContent(problem, sentence);
    if (sentence) announce.warn(sentence);
    return null;
  };
  const wanted = () => {
    complain('');
    const digits = readPhone(phone.value);
    const cents = parseMoney(amount.value);
    if (!digits) return phone.focus(), complain(text('mpesa.phoneShape'));
    if (!cents || cents % 100 || cents > left) return amount.focus(), complain(text('mpesa.amountShape', { left: formatMoney(left) }));
    if (cents > MOST_AT_ONCE) return amount.focus(), complain(text('mpesa.limit', { most: formatMoney(MOST_AT_ONCE) }));
    phone.value = showPhone(digits);
    return { phone: digits, amount: cents };
  };
  const submit = event => {
    event?.preventDefault();
    const order = send.disabled ? null : wanted();
    if (order) follow(money.start(order));
  };
  const progress = createProgress({ text, now: money.now, announce: announce.say, check: () => prompt?.check(), again: submit });
  const claims = createClaims({
    text, left,
    claim: async (one, tail, say) => {
      if (busy) return null;
      busy = true;
      const slow = setTimeout(() => say(text('mpesa.claimLookingUp')), LOOK_EVERY);
      let found = await money.claim(one, tail, approve ? 'ask' : 'take', () => !isOver());
      clearTimeout(slow);
      busy = false;
      if (found.unsure) {
        const unsure = text('mpesa.claimUnsure', { code: found.unsure.code });
        say(unsure);
        if (isOver() || !await approve(found.unsure) || isOver()) return unsure;
        found = await money.claim(one, tail, 'take');
      }
      if (!found.taken) return found.said ?? text('mpesa.notReached');
      finish(mobileTender(found.taken));
      return null;
    },
  });

  const code = element('input', { id: 'mpesa-code', type: 'text', autocomplete: 'off', autocapitalize: 'characters', autofocus: Boolean(number), 'aria-label': text('mpesa.code') });
  const useCode = () => {
    const read = readMessage(code.value);
    const cents = read?.amount && read.amount <= left ? read.amount : parseMoney(amount.value);
    if (!read) return complain(text('mpesa.codeShape'));
    if (!cents || cents % 100 || cents > left) return complain(text('mpesa.amountShape', { left: formatMoney(left) }));
    return approve && money.looksUp(cents) ? lookUp({ code: read.code, amount: cents }) : finish(typedTender(read.code, cents));
  };
  /** Much money: the goods wait until the provider knows the code. Who cannot be reached is asked later, as ever. */
  const lookUp = async typed => {
    if (busy) return null;
    busy = true;
    complain(text('mpesa.lookingUp', { code: typed.code }));
    const { proved, unsure, said } = await money.lookUp(typed, () => !isOver());
    busy = false;
    if (isOver()) return null;
    if (proved) return finish(mobileTender(proved));
    if (said !== undefined) return complain(said ?? text('mpesa.codeFalse', { code: typed.code }));
    if (!unsure) return typedLeft > 0 ? finish(typedTender(typed.code, typed.amount)) : complain(text('mpesa.notReached'));
    complain(text('mpesa.codeUnsure', { code: typed.code }));
    return await approve(unsure) && !isOver() ? finish(mobileTender(unsure)) : null;
  };
  const typing = element('details', { id: 'typed' }, element('summary', {}, text('mpesa.typeCode')),
    typedLeft > 0
      ? element('div.field', {}, element('span', {}, text('mpesa.code')), code, typedLeft !== Infinity && element('p.note', {}, text('mpesa.codeNote', { n: typedLeft })), keyed('button', text('mpesa.take'), null, { id: 'mpesa-use-code', onclick: useCode }))
      : element('p.note', {}, text('mpesa.noMoreCodes')));

  // A number without keys rings no phone: the customer pays by himself and shows the message.
  typing.open = Boolean(number);
  const dialog = openDialog(element('form.panel.mpesa-panel', { onsubmit: event => (number ? (event.preventDefault(), useCode()) : submit(event)) },
    element('h2', {}, text('mpesa.title')),
    number ? element('p.note', { id: 'mpesa-number' }, text('mpesa.payTo', { number })) : element('label.field', {}, element('span', {}, text('mpesa.phone')), phone),
    element('label.field', {}, element('span', {}, text('mpesa.amount')), amount),
    left > MOST_AT_ONCE && element('p.note', { id: 'mpesa-split' }, text('mpesa.limit', { most: formatMoney(MOST_AT_ONCE) })),
    problem,
    element('div.actions', {}, keyed('button', text('action.back'), 'Esc', { id: 'mpesa-back', onclick: () => dialog.close() }), !number && send),
    // What comes by itself stands last: a list that grows must not push what a finger is on its way to.
    typing, progress.root, claims.root),
  { id: 'mpesa-dialog', label: text('mpesa.title'), onclose: () => {
    for (const one of prompts) one.stop();
    clearInterval(clock);
    clearInterval(looking);
    closed();
  } });
  const look = async () => claims.draw(await money.claimable(left));
  const looking = setInterval(look, LOOK_EVERY);
  const clock = setInterval(() => prompt && show(prompt.state.get()), 1000);
  look();
  if (typed) {
    typing.open = true;
    code.value = typed;
    useCode();
  }
  // Also one that was given up may still be paid: the customer typed his PIN at the last moment.
  for (const one of open) {
    phone.value = showPhone(one.phone);
    follow(money.resume(one));
  }
  return dialog;
};
