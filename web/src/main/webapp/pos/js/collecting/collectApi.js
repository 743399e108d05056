import { callApi } from '../kernel/kernel.js';

/** @returns {Promise<{status: number, body: {branches: {id: string, name: string, own: boolean, onHand: number, available: number}[]}}>} thousandths */
export const fetchShelves = (token, sku) => callApi(`stock?sku=${sku}`, { token, timeout: 8000 });

/** @returns {Promise<{status: number, body: any}>} what of a receipt is collected where; 404: nothing, or not sent yet */
export const fetchCollection = (token, receiptNumber, language) => callApi(`collections/${encodeURIComponent(receiptNumber)}`, { token, language });

/** @param {{cashier: string, claim: string, lines: number[]}} told @returns {Promise<{status: number, body: any}>} 409: somebody has it, or it waits elsewhere */
export const postHandOver = (token, receiptNumber, told, language) => callApi(`collections/${encodeURIComponent(receiptNumber)}/hand-over`, { token, language, body: told });
