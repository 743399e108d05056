import { cashTender } from './cash.js';

/** What mobile money settles of a sale so far. @param {object[]} payments of the sale @returns {object[]} tenders; the last pays no more than is due */
export const takenTenders = (payments, due) => {
  let left = due;
  return payments.filter(one => one.state === 'PAID').map(({ id, amount, code, typed }) => {
    const settles = Math.min(amount, Math.max(0, left));
    left -= settles;
    return { kind: 'MPESA', amount: settles, given: amount, change: amount - settles, payment: typed ? null : id, code: code ?? null };
  }).filter(tender => tender.amount > 0);
};

export const settledBy = tenders => tenders.reduce((sum, tender) => sum + tender.amount, 0);

/** All tenders of a sale: what was taken, and cash for the rest. */
export const allTenders = (taken, given, due) => {
  const rest = due - settledBy(taken);
  return rest > 0 || taken.length === 0 ? [...taken, cashTender(given, rest)] : taken;
};

/** Change over all tenders, in cents. */
export const changeOf = tenders => tenders.reduce((sum, tender) => sum + tender.change, 0);

export const givenIn = tenders => tenders.reduce((sum, tender) => sum + tender.given, 0);
