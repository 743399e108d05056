/** A tender the sale is settled with. @returns {{kind: "MPESA", amount: number, given: number, change: number, payment: string, code: string|null}} */
export const mobileTender = ({ id, amount, code }) => ({ kind: 'MPESA', amount, given: amount, change: 0, payment: id, code: code ?? null });

/** A code read from the customer's phone while nothing could be asked; the office verifies it. */
export const typedTender = (code, amount) => ({ kind: 'MPESA', amount, given: amount, change: 0, payment: null, code });

/** The provider takes no more in one payment, in cents: what is above is split. */
export const MOST_AT_ONCE = 25000000;

/** Codes a shift may take unverified before a person must look at them. */
export const MOST_TYPED = 5;

/** @param {{shift: string, count: number}|undefined} kept @returns {number} of this shift */
export const typedIn = (kept, shift) => (kept?.shift === shift ? kept.count : 0);
