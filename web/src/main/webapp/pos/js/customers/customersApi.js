import { callApi } from '../kernel/kernel.js';

/** @param {string} token of the workstation */
export const customersApi = (token, language) => ({
  search: words => callApi(`customers?q=${encodeURIComponent(words)}&limit=20`, { token, language, timeout: 5000 }),
  account: id => callApi(`accounts/${id}`, { token, language, timeout: 5000 }),
  reserve: (id, kind, amount) => callApi(`accounts/${id}/allowances`, { token, language, body: { kind, amount } }),
});
