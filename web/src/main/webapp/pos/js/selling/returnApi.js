import { callApi } from '../kernel/kernel.js';

/** @returns {Promise<{status: number, body: any}>} what of a sale can still come back; 404: no such sale */
export const fetchOriginal = (token, receiptNumber, language) => callApi(`returns/${encodeURIComponent(receiptNumber)}`, { token, language });

/** @param {{day: string|null, total: number|null, product: string, phone: string}} wanted total in cents; the day may be missing where there is a phone @returns {Promise<{status: number, body: any}>} */
export const searchSales = (token, { day, total, product, phone }, language) =>
  callApi(`returns?${new URLSearchParams({ ...(day && { day }), ...(total === null ? {} : { total }), ...(product && { product }), ...(phone && { phone }) })}`, { token, language });

/** @param {string} id of the return that will not come @returns {Promise<{status: number, body: any}>} */
export const releaseReturn = (token, receiptNumber, id, language) => callApi(`returns/${encodeURIComponent(receiptNumber)}/holds/${id}/release`, { token, language, body: {} });

/** @param {{id: string, lines: {line: number, quantity: number}[]}} told id of the return that is to come @returns {Promise<{status: number, body: any}>} 409: came back, or is held by another till */
export const holdReturn = (token, receiptNumber, told, language) => callApi(`returns/${encodeURIComponent(receiptNumber)}/holds`, { token, language, body: told });
