import { NoAnswer, element, formatMoney } from '../kernel/kernel.js';
import { askTender, handTender } from '../tenders/tenders.js';

/** Whole points pay whole values: a begun point is a whole one, as the server counts. */
const pointsFor = (amount, value) => Math.ceil(amount / Math.max(1, value));

/**
 * Online the server sets the amount aside for this till before it counts; without network this till spends what was set aside before.
 * @returns {Promise<{tender?: object, problem?: string}>}
 */
const spending = async ({ text, accounts, customer, kind, units, tender, beyond }) => {
  try {
    const { status, body } = await accounts.api.reserve(customer.id, kind, units);
    if (status !== 200) return { problem: body?.errors?.[0]?.message ?? body?.detail ?? text('account.needsNetwork') };
    await accounts.allowances.take(body);
  } catch (fault) {
    if (!(fault instanceof NoAnswer)) throw fault;
  }
  return await accounts.allowances.spend(customer.id, kind, units) ? { tender } : { problem: beyond(accounts.allowances.left(customer.id, kind)) };
};

const standingLine = (text, accounts, customer, word) => {
  const line = element('output', { id: 'account-standing' });
  accounts.api.account(customer.id).then(async ({ status, body }) => {
    if (status !== 200) return;
    await accounts.allowances.take(body);
    line.textContent = word(body);
  }).catch(fault => {
    if (!(fault instanceof NoAnswer)) throw fault;
    line.textContent = text('account.offline');
  });
  return line;
};

/** What is shown of the account takes no keys: the amount does. */
const askAmount = parts => {
  const dialog = askTender(parts);
  const amount = dialog.node.querySelector('input');
  amount.focus();
  amount.select();
  return dialog;
};

const nobody = ({ text, announce, closed }) => {
  announce.warn(text('account.noCustomer'));
  return askTender({ text, kind: 'ON_ACCOUNT', left: 0, fields: [], withAmount: false, announce, closed, take: () => {}, read: () => ({ problem: text('account.noCustomer') }) });
};

/** Paying with points. */
export const pointsKind = {
  kind: 'POINTS',
  key: 'P',
  ask: ({ text, facts, accounts, customer, left, announce, ...parts }) => {
    if (!customer) return nobody({ text, announce, ...parts });
    const value = facts.one('loyalty')?.pointValue ?? 100;
    const standing = standingLine(text, accounts, customer, body => text('account.pointsWorth', { points: body.freePoints, worth: formatMoney(body.freePoints * value) }));
    const read = amount => spending({
      text, accounts, customer, kind: 'POINTS', units: pointsFor(amount, value), tender: handTender('POINTS', amount),
      beyond: some => text('account.pointsBeyond', { points: some, worth: formatMoney(some * value) }),
    });
    return askAmount({ text, kind: 'POINTS', left, fields: [{ label: text('account.points'), input: standing }], read, announce, ...parts });
  },
  dropped: ({ facts, accounts, customer }, { amount }) => customer && accounts.allowances.giveBack(customer.id, 'POINTS', pointsFor(amount, facts.one('loyalty')?.pointValue ?? 100)),
};

/** Buying on account. */
export const accountKind = {
  kind: 'ON_ACCOUNT',
  key: 'O',
  ask: ({ text, accounts, customer, left, announce, ...parts }) => {
    if (!customer) return nobody({ text, announce, ...parts });
    const standing = standingLine(text, accounts, customer, body => text('account.owedFree', { owed: formatMoney(body.owed), free: formatMoney(body.freeCredit) }));
    const read = amount => spending({
      text, accounts, customer, kind: 'CREDIT', units: amount, tender: handTender('ON_ACCOUNT', amount), beyond: some => text('account.creditBeyond', { left: formatMoney(some) }),
    });
    return askAmount({ text, kind: 'ON_ACCOUNT', left, fields: [{ label: text('account.credit'), input: standing }], read, announce, ...parts });
  },
  dropped: ({ accounts, customer }, { amount }) => customer && accounts.allowances.giveBack(customer.id, 'CREDIT', amount),
};
