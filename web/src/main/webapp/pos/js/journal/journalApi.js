import { callApi } from '../kernel/kernel.js';

/** @param {{payload: string, signature: string}[]} entries oldest first */
export const postEntries = (token, entries, language) => callApi('sync/commands', {
  token,
  language,
  timeout: 30000,
  body: { entries: entries.map(({ payload, signature }) => ({ payload, signature })) },
});

/** Entries of any till of the shop, as they stand in a file. @returns {Promise<{status: number, body: {stored: number, known: number, attention: number, strangers: number}}>} */
export const postJournal = (token, entries) => callApi('sync/journals', { token, timeout: 30000, body: { entries } });
