/**
 * What the server set aside for this till of its customers' points and credit; spent here, so that no two sales without network spend the same.
 * Kept on disk before a tender counts. @param {object} till @param {() => number} now
 */
export const openAllowances = async (till, now) => {
  const kept = (await till.setting('allowances')) ?? {};
  const write = () => till.keep('allowances', kept);
  const own = (customer, kind) => {
    const one = kept[customer];
    return one && Date.parse(one.until) > now() ? one[kind] ?? 0 : 0;
  };
  return {
    /** @param {object} standing as the server answered it */
    async take(standing) {
      kept[standing.customer] = { POINTS: standing.allowedPoints, CREDIT: standing.allowedCredit, until: standing.until };
      await write();
    },
    left: own,
    /** @returns {Promise<boolean>} false when there is less */
    async spend(customer, kind, amount) {
      if (own(customer, kind) < amount) return false;
      kept[customer][kind] -= amount;
      await write();
      return true;
    },
    async giveBack(customer, kind, amount) {
      if (!kept[customer]) return;
      kept[customer][kind] = (kept[customer][kind] ?? 0) + amount;
      await write();
    },
  };
};
