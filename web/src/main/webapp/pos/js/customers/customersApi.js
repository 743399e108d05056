import { callApi } from '../kernel/kernel.js';

/** @param {string} token of the workstation */
export const customersApi = (token, language) => ({
  search: words => callApi(`customers?q=${encodeURIComponent(words)}&limit=20`, { token, language, timeout: 5000 }),
  account: id => callApi(`accounts/${id}`, { token, language, timeout: 5000 }),
  /** @param {{POINTS: number, CREDIT: number}} kept of what is set aside for this till */
  release: (id, kept) => callApi(`accounts/${id}/allowances/release`, { token, language, timeout: 5000, body: { points: kept.POINTS, credit: kept.CREDIT } }),
  reserve: (id, kind, amount) => callApi(`accounts/${id}/allowances`, { token, language, body: { kind, amount } }),
});
