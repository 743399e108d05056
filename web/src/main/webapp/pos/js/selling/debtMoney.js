/** As long as the server offers money to be claimed; what is older is the office's to look for. */
const LASTS = 24 * 3600000;

/**
 * Prompts towards debts, by customer: whoever types the PIN after the dialog was closed, or after a crash, has paid all the same.
 * @typedef {{customer: {id: string, name: string}, payments: object[]}} Asked payments: prompts as they stand, each with the id of the command it will be
 * @param {{kept?: Record<string, Asked>, keep: (all: Record<string, Asked>) => Promise<void>, failed: (cause: Error) => void, newId: () => string}} parts
 */
export const createDebtMoney = ({ kept = {}, keep, failed, newId }) => {
  let all = kept;
  let paid = () => {};
  const turn = (customer, payments) => {
    const { [customer.id]: before, ...others } = all;
    all = payments.length ? { ...others, [customer.id]: { customer: before?.customer ?? { id: customer.id, name: customer.name }, payments } } : others;
    keep(all).catch(failed);
  };
  const of = customer => all[customer.id]?.payments ?? [];
  return {
    /** @param {(customer: object, payment: object) => void} told of every prompt that was paid, more than once where several hear of it */
    whenPaid(told) { paid = told; },
    /** A customer's debt as mobile money sees what it is paid for. What was claimed or typed is taken in the dialog at once. @param {string} id of the command */
    target: (customer, id) => ({
      saleId: () => id,
      payments: () => of(customer),
      notePayment(sale, payment) {
        if (!payment.phone) return;
        const before = of(customer).find(one => one.id === payment.id);
        const now = { settle: newId(), ...before, ...payment, cashier: payment.cashier ?? before?.cashier };
        turn(customer, [...of(customer).filter(one => one.id !== payment.id), now].filter(({ state }) => state !== 'REFUSED'));
        if (now.state === 'PAID') paid(customer, now);
      },
    }),
    /** @returns {Asked[]} who was asked and did not pay, or paid what is not written down yet */
    waiting: () => Object.values(all),
    /** Its debt is in the journal. */
    done: (customer, id) => turn(customer, of(customer).filter(one => one.id !== id)),
  };
};

/** @param {Record<string, Asked>|undefined} kept @param {(isFirst: (command: object) => boolean) => Promise<object[]>} since the journal @returns {Promise<Record<string, Asked>>} without what is in the journal and what is too old */
export const unsettled = async (kept, since, now) => {
  const young = Object.values(kept ?? {}).map(one => ({ ...one, payments: one.payments.filter(({ at, state }) => state !== 'REFUSED' && now - at < LASTS) })).filter(one => one.payments.length);
  if (!young.length) return {};
  const first = Math.min(...young.flatMap(one => one.payments.map(({ at }) => at)));
  const written = new Set((await since(command => Date.parse(command.at) < first)).map(({ id }) => id));
  return Object.fromEntries(young.map(one => [one.customer.id, { ...one, payments: one.payments.filter(({ settle }) => !written.has(settle)) }]).filter(([, one]) => one.payments.length));
};
