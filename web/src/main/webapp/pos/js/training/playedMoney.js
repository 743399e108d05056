/** M-PESA as a customer would answer it: asked, ringing, paid at the third look. Nobody's phone rings. */
export const playedMoney = () => {
  const prompts = new Map();
  const told = one => ({ status: 200, body: { id: one.id, state: one.looks > 2 ? 'PAID' : one.looks > 0 ? 'WAITING' : 'PENDING', reason: null, code: one.looks > 2 ? 'TRAINING00' : null, amount: one.amount } });
  const look = id => {
    const one = prompts.get(id);
    if (!one) return { status: 404, body: null };
    one.looks++;
    return told(one);
  };
  return {
    ask: async asked => {
      if (!prompts.has(asked.id)) prompts.set(asked.id, { ...asked, looks: 0 });
      return told(prompts.get(asked.id));
    },
    status: async id => look(id),
    check: async id => look(id),
    claimable: async () => ({ status: 200, body: { payments: [] } }),
    claim: async () => ({ status: 404, body: null }),
    health: async () => ({ status: 404, body: null }),
    typed: async ({ code, amount }) => ({ status: 200, body: { id: code, state: 'PAID', reason: null, code, amount } }),
    release: async () => ({ status: 404, body: null }),
  };
};
