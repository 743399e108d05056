import { NoAnswer, uuid7 } from '../kernel/kernel.js';
import { MOST_TYPED, claimLookedUp, createPrompt, lookUpCode, typedIn } from '../payments/payments.js';

/**
 * Mobile money for the sale at hand. Whatever is known of a payment stands with the sale, so that a reload or another dialog loses none.
 * @typedef {{saleId: () => string, payments: () => object[], notePayment: (sale: string, payment: object) => void}} Target what is paid for
 * @param {{api: object, facts: object, checkout: object, shift: () => string, cashier: () => object|null, now: () => number,
 *   kept: object|undefined, keep: (counted: object) => Promise<void>, failed: (cause: Error) => void}} parts kept, keep: how many codes were typed in which shift
 */
export const createMobileDesk = ({ api, facts, checkout, shift, cashier, now, kept, keep, failed }) => {
  let typed = kept;
  const follow = (prompt, target, sale) => prompt.state.listen(({ id, phone, amount, state, reason, code, at }) =>
    target.notePayment(sale, { id, phone, amount, state, reason, code, at, cashier: cashier()?.id }));

  /** @param {Target} target */
  const money = target => ({
    now,
    /** Whether this branch takes mobile money at all. */
    offered: () => facts.byId('tender', 'mpesa') !== null,
    /** Prompts of this sale that may still end well. */
    open: () => target.payments().filter(one => one.phone && one.state !== 'PAID' && one.state !== 'REFUSED'),
    /** Where no prompt can be sent: the number customers pay to by themselves. */
    number: () => (['PAYBILL', 'TILL', undefined].includes(facts.byId('tender', 'mpesa')?.kindOfNumber) ? null : facts.byId('tender', 'mpesa').number),
    typedLeft: () => (['PAYBILL', 'TILL', undefined].includes(facts.byId('tender', 'mpesa')?.kindOfNumber) ? MOST_TYPED - typedIn(typed, shift()) : Infinity),
    start(order) {
      const prompt = createPrompt({ api, ask: { id: uuid7(now()), ...order, cashier: cashier()?.id }, at: now(), now });
      follow(prompt, target, target.saleId());
      prompt.send();
      return prompt;
    },
    resume({ id, phone, amount, at }) {
      const prompt = createPrompt({ api, ask: { id, phone, amount, cashier: cashier()?.id }, at, now });
      follow(prompt, target, target.saleId());
      prompt.resume();
      return prompt;
    },
    async claimable(amount) {
      try {
        const { status, body } = await api.claimable(amount);
        return status === 200 ? body.payments : [];
      } catch (fault) {
        if (!(fault instanceof NoAnswer)) throw fault;
        return [];
      }
    },
    /** @returns {Promise<object|null>} */
    async health() {
      try {
        const { status, body } = await api.health();
        return status === 200 ? body : null;
      } catch (fault) {
        if (!(fault instanceof NoAnswer)) throw fault;
        return null;
      }
    },
    /** @param {"ask"|"take"} unproved whether much money waits until the provider was asked @param {() => boolean} open whether somebody waits for the answer still */
    claim: ({ id }, tail, unproved, open) => claimLookedUp({ claim: () => api.claim(id, target.saleId(), tail, unproved), open }),
    /** Whether a typed code for so much is looked up before the goods go. */
    looksUp: amount => Number.isInteger(facts.one('limits')?.codeLimit) && amount >= facts.one('limits').codeLimit,
    /** @param {() => boolean} open whether somebody waits for the answer still */
    lookUp: ({ code, amount }, open) => lookUpCode({ api, told: { sale: target.saleId(), code, amount, cashier: cashier()?.id }, open }),
    /** What was claimed or typed by mistake; a prompt was sent for this sale and stays. */
    mayGo: ({ payment, code }) => checkout.payments().some(one => !one.phone && one.id === (payment ?? code)),
    /** @param {object|null} approval a colleague's, for money that came in; nobody needs to approve that a code was typed wrong. @returns {Promise<string|null|undefined>} why not, in words; null: without the network */
    async letGo({ payment, code }, approval) {
      try {
        const { status, body } = payment ? await api.release(payment, checkout.saleId(), cashier()?.id, { ...approval, line: 0 }) : { status: 200 };
        if (status !== 200) return body?.errors?.[0]?.message ?? body?.detail ?? null;
        checkout.dropPayment(payment ?? code);
        return undefined;
      } catch (fault) {
        if (!(fault instanceof NoAnswer)) throw fault;
        return null;
      }
    },
    /** A tender came of it. */
    take({ payment, amount, code }) {
      target.notePayment(target.saleId(), { id: payment ?? code, amount, code, state: 'PAID', typed: payment === null });
      if (payment !== null) return;
      typed = { shift: shift(), count: typedIn(typed, shift()) + 1 };
      keep(typed).catch(failed);
    },
  });
  return {
    ...money(checkout),
    /** Mobile money for something else than the open sale. */
    of: money,
  };
};
