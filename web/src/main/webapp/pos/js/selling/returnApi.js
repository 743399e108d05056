import { callApi } from '../kernel/kernel.js';

/** @returns {Promise<{status: number, body: any}>} what of a sale can still come back; 404: no such sale */
export const fetchOriginal = (token, receiptNumber, language) => callApi(`returns/${encodeURIComponent(receiptNumber)}`, { token, language });

/** @param {{day: string, total: number|null, product: string}} wanted total in cents @returns {Promise<{status: number, body: any}>} */
export const searchSales = (token, { day, total, product }, language) =>
  callApi(`returns?${new URLSearchParams({ day, ...(total === null ? {} : { total }), ...(product ? { product } : {}) })}`, { token, language });
