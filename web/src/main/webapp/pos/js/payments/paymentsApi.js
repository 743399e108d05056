import { callApi } from '../kernel/kernel.js';

/** Mobile money at the server, for this workstation. Every call answers {status, body}. */
export const paymentsApi = (token, language) => {
  const call = (path, body) => callApi(`payments${path}`, { token, body, language, timeout: 8000 });
  return {
    ask: ({ id, amount, phone, cashier }) => call('', { id, amount, phone, cashier }),
    status: id => call(`/${id}`),
    health: () => call('/health'),
    check: id => call(`/${id}/check`, {}),
    claimable: amount => call(`/claimable?amount=${amount}&all=true`),
    claim: (id, sale, tail, unproved) => call(`/${id}/claim`, { sale, tail, unproved }),
    typed: told => call('/typed', told),
    release: (id, sale, cashier, approval) => call(`/${id}/release`, { sale, cashier, approval }),
  };
};
