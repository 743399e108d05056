import { parseMoney } from '../kernel/kernel.js';
import { readCode } from './phone.js';

/** What other wallets and banks call the code of a message, longest words first. */
const NAMED = /\b(?:transaction\s*(?:id|code|no\.?|number)|trans(?:action)?\.?\s*id|txn\s*id|tid|ref(?:erence)?(?:\s*(?:no\.?|number))?)\s*[:.#-]?\s*([A-Z0-9][A-Z0-9.]{5,23})\b/i;
const AMOUNT = /\b(?:ksh?s?|kes)\.?\s*([\d,]+(?:\.\d{1,2})?)/i;

/**
 * A pasted message of M-PESA, Airtel Money or a bank, or a code alone.
 * @param {string} typed
 * @returns {{code: string, amount: number|null}|null} the first amount named, in cents; null when there is no code
 */
export const readMessage = typed => {
  const named = NAMED.exec(typed)?.[1].toUpperCase().replace(/[^A-Z0-9]/g, '');
  const code = readCode(typed) ?? (named && /\d/.test(named) && named.length <= 20 ? named : null);
  if (!code) return null;
  const amount = AMOUNT.exec(typed)?.[1];
  return { code, amount: amount ? parseMoney(amount) : null };
};
