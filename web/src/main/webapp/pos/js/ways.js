/**
 * The ways of paying beside cash and M-PESA; a new one is its module and one line here (and a value of TenderKind on the server).
 * @typedef {{kind: string, key: string, ask: (how: object) => object, dropped?: (how: object, tender: object) => void}} Way
 *   ask: opens its dialog and hands the tender to how.take; dropped: told when its tender is taken off the sale again
 */
import { cardKind, chequeKind, foreignKind } from './tenders/tenders.js';
import { accountKind, pointsKind } from './customers/customers.js';
import { valueKind } from './storedvalue/storedvalue.js';

/** @type {Way[]} keys taken by the money itself: Q W E R T notes, X exact, M mobile money */
export const WAYS = [
  cardKind,
  chequeKind,
  foreignKind,
  valueKind('GIFT_CARD', 'G'),
  valueKind('VOUCHER', 'V'),
  valueKind('STORE_CREDIT', 'S'),
  pointsKind,
  accountKind,
];
