import { change } from '../pricing/pricing.js';

/** Notes of Kenyan shillings a customer hands over, in cents, with the key that adds each. */
export const NOTES = [
  { amount: 5000, key: 'Q' }, { amount: 10000, key: 'W' }, { amount: 20000, key: 'E' },
  { amount: 50000, key: 'R' }, { amount: 100000, key: 'T' },
];

/** What a drawer is counted in: notes and coins, in cents. */
export const DENOMINATIONS = [100000, 50000, 20000, 10000, 5000, 4000, 2000, 1000, 500, 100];

/** Coins of half a shilling are still in drawers, though no customer is given any. */
export const COUNTED = [...DENOMINATIONS, 50];

/** @param {Map<number, number>|[number, number][]} counts pieces of each denomination @returns {number} cents */
export const counted = counts => [...counts].reduce((sum, [denomination, pieces]) => sum + denomination * pieces, 0);

/** As a command tells them. @param {Map<number, number>} counts */
export const toldPieces = counts => [...counts].filter(([, n]) => n > 0).map(([denomination, n]) => ({ denomination, pieces: n }));

/** @returns {number} cents still to be handed over */
export const leftToPay = (given, due) => change(due, given);

/** @returns {{kind: "CASH", amount: number, given: number, change: number}} */
export const cashTender = (given, due) => ({ kind: 'CASH', amount: due, given, change: change(given, due) });
