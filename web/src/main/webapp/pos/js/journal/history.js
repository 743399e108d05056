import { documentsOf } from '../kernel/kernel.js';

const STEP = 200;

/**
 * What this workstation did, from an entry on until now, oldest first.
 * @param {{store: object, ledger: object}} parts @param {(command: object) => boolean} isFirst tells the entry to stop at, looking backwards
 * @returns {Promise<object[]>} what they tell of, as it was written: see documentsOf
 */
export const commandsSince = async ({ store, ledger }, isFirst) => {
  const found = [];
  for (let upTo = ledger.head().counter; upTo > 0; upTo -= STEP) {
    const page = (await store.latest(ledger.workstation, upTo, Math.min(STEP, upTo))).flatMap(entry => documentsOf(JSON.parse(entry.payload)));
    const first = page.findLastIndex(isFirst);
    found.unshift(...page.slice(Math.max(0, first)));
    if (first >= 0) break;
  }
  return found;
};
