import { callApi } from '../kernel/kernel.js';

/** @param {string} token of the workstation */
export const warrantyApi = (token, language) => ({
  /** @param {{serial: string, phone: string}} wanted the serial counts where there is one @returns {Promise<{status: number, body: any}>} newest first; 422: the phone is none */
  find: ({ serial, phone }) => callApi(`warranties?${new URLSearchParams(serial ? { serial } : { phone })}`, { token, language, timeout: 8000 }),
});
