import { NoAnswer, element, formatMoney } from '../kernel/kernel.js';
import { askTender, handTender } from '../tenders/tenders.js';
import { pointsFor } from './takenHere.js';

/** @returns {Promise<{tender?: object, problem?: string}>} */
const spending = async ({ text, accounts, customer, kind, units, tender, beyond }) => {
  const { spent, left = null, refused } = await accounts.spend(customer.id, kind, units);
  if (spent) return { tender };
  return { problem: left === null ? refused.errors?.[0]?.message ?? refused.detail ?? text('account.needsNetwork') : beyond(left) };
};

const standingLine = (text, accounts, customer, word) => {
  const line = element('output', { id: 'account-standing' });
  accounts.standing(customer.id).then(standing => {
    if (standing) line.textContent = word(standing);
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

/** Paying with points. What is taken off the sale again the checkout tells of, see createAccounts. */
export const pointsKind = {
  kind: 'POINTS',
  key: 'P',
  ask: ({ text, facts, accounts, customer, left, announce, ...parts }) => {
    if (!customer) return nobody({ text, announce, ...parts });
    const value = facts.one('loyalty')?.pointValue ?? 100;
    const standing = standingLine(text, accounts, customer, body => text('account.pointsWorth', { points: body.freePoints, worth: formatMoney(body.freePoints * value) }));
    const read = async amount => {
      const units = pointsFor(amount, value);
      const least = facts.one('loyalty')?.leastRedeemed ?? 0;
      if (units < least) return { problem: text('account.pointsLeast', { points: least }) };
      return spending({
        text, accounts, customer, kind: 'POINTS', units, tender: handTender('POINTS', amount), beyond: some => text('account.pointsBeyond', { points: some, worth: formatMoney(some * value) }),
      });
    };
    return askAmount({ text, kind: 'POINTS', left, fields: [{ label: text('account.points'), input: standing }], read, announce, ...parts });
  },
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
};
