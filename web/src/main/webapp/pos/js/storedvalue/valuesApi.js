import { callApi } from '../kernel/kernel.js';

/** @param {string} token of the workstation */
export const valuesApi = (token, language) => ({
  find: code => callApi(`stored-values/${code}`, { token, language }),
  hold: (code, sale, amount) => callApi(`stored-values/${code}/hold`, { token, language, body: { sale, amount } }),
  release: (code, sale) => callApi(`stored-values/${code}/release`, { token, language, body: { sale, amount: 0 } }),
});
