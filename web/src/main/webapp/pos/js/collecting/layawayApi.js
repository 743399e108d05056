import { callApi } from '../kernel/kernel.js';

/** What is put aside, asked and told; see docs/till-protocol.md. */
export const layawaysApi = (token, language) => ({
  /** @returns {Promise<{status: number, body: any}>} a customer's, newest first */
  of: customer => callApi(`layaways?customer=${customer}`, { token, language }),
  putAside: told => callApi('layaways', { token, language, body: told }),
  pay: (id, told) => callApi(`layaways/${id}/instalments`, { token, language, body: told }),
  cancel: (id, told) => callApi(`layaways/${id}/cancel`, { token, language, body: told }),
});
