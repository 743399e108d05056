import { callApi } from '../kernel/kernel.js';

/** @returns {Promise<{status: number, body: {fiscal: string}}>} the sale as the server has it; 404 until it is there */
export const fetchSale = (token, saleId) => callApi(`sales/${saleId}`, { token });

/** @returns {Promise<{status: number, body: {kind: string, lines: object[]}}>} the server's own paper; it counts as printed */
export const fetchFiscalPaper = (token, saleId, language) => callApi(`receipts/${saleId}`, { token, language });
