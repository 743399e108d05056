import { element, formatMoney, keyed, nairobiTime, replaceContent } from '../kernel/kernel.js';

/**
 * Money that customers sent by themselves: one tap where there is no mistaking it, else the end of the code. What is of another amount stands below.
 * @param {{text: Function, left: number, claim: (id: string, tail: string|null, say: (sentence: string) => void) => Promise<string|null>}} parts claim answers with what forbids it, in words; say: what is going on meanwhile
 */
export const createClaims = ({ text, left, claim }) => {
  const list = element('ul', { id: 'claims' });
  const problem = element('p.problem', { role: 'alert' });
  const tail = element('input', { id: 'claim-tail', type: 'text', autocomplete: 'off', autocapitalize: 'characters', maxlength: 12, 'aria-label': text('mpesa.tail') });
  const asking = element('div.field', { hidden: true }, element('span', {}, text('mpesa.tail')), tail,
    keyed('button.primary', text('mpesa.take'), null, { id: 'claim-take', onclick: () => take(chosen, tail.value.trim()) }));
  const others = element('ul', { id: 'claims-others' });
  const beside = element('details', { id: 'other-amounts', hidden: true }, element('summary', {}, text('mpesa.otherAmounts')), element('p.note', {}, text('mpesa.otherAmountsNote')), others);
  const root = element('details', { id: 'came-in' }, element('summary', {}, text('mpesa.cameIn')), list, beside, asking, problem);
  let chosen = null;
  let shown = '';

  const take = async (one, typed) => {
    replaceContent(problem);
    const refusal = await claim(one, typed, sentence => replaceContent(problem, sentence));
    if (refusal) replaceContent(problem, refusal);
  };
  const choose = one => {
    chosen = one;
    if (one.oneTap) return take(one, null);
    asking.hidden = false;
    tail.value = '';
    tail.focus();
  };
  const row = one => element('li', {}, keyed('button', text('mpesa.claimRow', { amount: formatMoney(one.amount), time: nairobiTime(Date.parse(one.at)), payer: one.payer ?? '' }), null,
    { class: 'claim', 'data-payment': one.id, onclick: () => choose(one) }));
  return {
    root,
    draw(payments) {
      const now = JSON.stringify(payments);
      if (now === shown) return;
      shown = now;
      const fitting = payments.filter(one => one.amount === left);
      const rest = payments.filter(one => one.amount !== left);
      replaceContent(list, fitting.length ? fitting.map(row) : element('li.empty', {}, text('mpesa.nothingCame')));
      replaceContent(others, rest.map(row));
      beside.hidden = !rest.length;
      if (payments.some(one => one.oneTap)) root.open = true;
    },
  };
};
