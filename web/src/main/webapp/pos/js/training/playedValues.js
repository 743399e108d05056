/** Gift cards sold in this training, and what is left on them. @param {{since: Function}} ledger of the training */
export const playedValues = ledger => {
  const standing = code => {
    const all = ledger.since(() => false);
    const loads = all.filter(one => one.kind === 'value.load' && one.value.code === code);
    const spent = all.filter(one => one.kind === 'sale').flatMap(one => one.sale.tenders).filter(tender => tender.code === code);
    const back = all.filter(one => one.kind === 'return').flatMap(one => one.return.refunds).filter(refund => refund.code === code);
    if (!loads.length && !back.length) return null;
    const sum = (rows, of) => rows.reduce((total, row) => total + of(row), 0);
    return { kind: loads[0]?.value.kind ?? 'STORE_CREDIT', code, available: sum(loads, one => one.value.amount) + sum(back, one => one.amount) - sum(spent, one => one.amount) };
  };
  const answer = code => {
    const known = standing(code);
    return known ? { status: 200, body: known } : { status: 404, body: null };
  };
  return {
    find: async code => answer(code),
    hold: async (code, sale, amount) => (standing(code)?.available >= amount ? answer(code) : { status: 409, body: null }),
    release: async () => ({ status: 204, body: null }),
  };
};
