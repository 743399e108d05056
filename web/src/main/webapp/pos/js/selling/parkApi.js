import { callApi } from '../kernel/kernel.js';

/** @param {{id: string, cashier: string, label: string|null, customer: null, lines: number, total: number, cart: string}} parked cart: the text of the sale being rung */
export const postParked = (token, parked, language) => callApi('parked', { token, language, body: parked });

/** @param {string|null} before the last one of the page before @returns {Promise<{status: number, body: object[]}>} what waits at this branch, newest first, 200 at a time */
export const fetchParked = (token, before, language) => callApi(`parked${before ? `?before=${encodeURIComponent(before)}` : ''}`, { token, language });

/** @param {string} claim of this one attempt: asked again after a lost answer it gets the same one @returns {Promise<{status: number, body: any}>} 409: somebody else has it */
export const recallParked = (token, id, cashier, claim, language) => callApi(`parked/${id}/recall`, { token, language, body: { cashier, claim } });
