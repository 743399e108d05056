import { callApi } from '../kernel/kernel.js';

/** @param {{payload: string, signature: string}[]} entries oldest first */
export const postEntries = (token, entries, language) => callApi('sync/commands', {
  token,
  language,
  timeout: 30000,
  body: { entries: entries.map(({ payload, signature }) => ({ payload, signature })) },
});
