const STEP = 200;

/**
 * What this workstation did, from an entry on until now, oldest first.
 * @param {{store: object, ledger: object}} parts @param {(command: object) => boolean} isFirst tells the entry to stop at, looking backwards
 * @returns {Promise<object[]>} the commands as they were written
 */
export const commandsSince = async ({ store, ledger }, isFirst) => {
  const found = [];
  for (let upTo = ledger.head().counter; upTo > 0; upTo -= STEP) {
    const page = (await store.latest(ledger.workstation, upTo, Math.min(STEP, upTo))).map(entry => JSON.parse(entry.payload));
    const first = page.findLastIndex(isFirst);
    found.unshift(...page.slice(Math.max(0, first)));
    if (first >= 0) break;
  }
  return found;
};
