/**
 * What the server set aside for this till of its customers' points and credit; spent here, so that no two sales without network spend the same.
 * Kept on disk before a tender counts. @param {object} till @param {() => number} now
 */
export const openAllowances = async (till, now) => {
  const kept = (await till.setting('allowances')) ?? {};
  const write = () => till.keep('allowances', kept);
  /** Who was merged is answered for under the name of who stays. */
  const known = customer => (kept[customer]?.as ? known(kept[customer].as) : customer);
  const own = (customer, kind) => {
    const one = kept[known(customer)];
    return one && Date.parse(one.until) > now() ? one[kind] ?? 0 : 0;
  };
  return {
    known,
    /** @param {string} asked whom the till asked about @param {string} customer who was answered for */
    same(asked, customer) {
      if (asked !== customer) kept[asked] = { as: customer };
    },
    /** @param {object} standing as the server answered it @param {{POINTS: number, CREDIT: number}} taken of it here already */
    async take(standing, taken = { POINTS: 0, CREDIT: 0 }) {
      kept[standing.customer] = { POINTS: Math.max(0, standing.allowedPoints - taken.POINTS), CREDIT: Math.max(0, standing.allowedCredit - taken.CREDIT), until: standing.until };
      await write();
    },
    left: own,
    /** @returns {Promise<boolean>} false when there is less */
    async spend(customer, kind, amount) {
      if (own(customer, kind) < amount) return false;
      kept[known(customer)][kind] -= amount;
      await write();
      return true;
    },
    async giveBack(customer, kind, amount) {
      const one = kept[known(customer)];
      if (!one) return;
      one[kind] = (one[kind] ?? 0) + amount;
      await write();
    },
  };
};
