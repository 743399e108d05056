import { callApi } from '../kernel/kernel.js';

/** @param {string} sku @returns {Promise<{status: number, body: {asOf: string, branches: {id: string, name: string, onHand: number, own: boolean}[]}}>} onHand in thousandths */
export const fetchStock = (token, sku) => callApi(`stock?sku=${sku}`, { token, timeout: 8000 });
