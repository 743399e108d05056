import { callApi } from '../kernel/kernel.js';

/** @param {string} sku @returns {Promise<{status: number, body: {asOf: string, branches: {id: string, name: string, onHand: number, available: number, own: boolean}[]}}>} thousandths; available: without what was promised to somebody */
export const fetchStock = (token, sku) => callApi(`stock?sku=${sku}`, { token, timeout: 8000 });

/** Everything in the shelf of the own branch. @returns {Promise<{status: number, body: {asOf: string, onHand: [string, number, number?][]}}>} SKU, thousandths and how much of it was promised to somebody */
export const fetchBranchStock = token => callApi('stock/branch', { token, timeout: 30000 });
