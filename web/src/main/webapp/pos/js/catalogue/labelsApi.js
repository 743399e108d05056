import { callApi } from '../kernel/kernel.js';

/** @typedef {{name: string, code?: string, barcode?: string, price?: number, per?: {amount: number, measure: "kg"|"l"}}} ShelfLabel cents, VAT included */

/** @param {{sku: string}|{since: string}} wanted since: a day @returns {Promise<{status: number, body: ShelfLabel[]|object}>} */
export const fetchLabels = (token, wanted, language) => callApi(`labels?${new URLSearchParams(wanted)}`, { token, language, timeout: 15000 });
