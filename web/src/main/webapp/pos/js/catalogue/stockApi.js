import { callApi } from '../kernel/kernel.js';

/** @param {string} sku @returns {Promise<{status: number, body: {asOf: string, branches: {id: string, name: string, onHand: number, own: boolean}[]}}>} onHand in thousandths */
export const fetchStock = (token, sku) => callApi(`stock?sku=${sku}`, { token, timeout: 8000 });

/** Everything in the shelf of the own branch. @returns {Promise<{status: number, body: {asOf: string, onHand: [string, number][]}}>} SKU and thousandths */
export const fetchBranchStock = token => callApi('stock/branch', { token, timeout: 30000 });
