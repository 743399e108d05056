const AT_A_TIME = 50;

/** What a till exports: a line for each entry. @param {object[]} entries */
export const journalText = entries => entries.map(({ payload, signature, state, counter }) => JSON.stringify({ counter, state, payload, signature })).join('\n');

const entryOf = line => {
  try {
    const { payload, signature } = JSON.parse(line);
    return typeof payload === 'string' && typeof signature === 'string' ? { payload, signature } : null;
  } catch {
    return null;
  }
};

/** @param {string} text of a file @returns {{payload: string, signature: string}[]} what of it is an entry */
export const entriesOf = text => text.split('\n').map(entryOf).filter(Boolean);

/**
 * Gives a journal of any till of the shop to the server, which knows each entry by its own signature.
 * @param {string} text @param {(entries: object[]) => Promise<{status: number, body: any}>} post
 * @returns {Promise<{stored: number, known: number, attention: number, strangers: number}|null>} null: nothing in it is an entry, or the server did not take it
 */
export const bringJournal = async (text, post) => {
  const entries = entriesOf(text);
  const sum = { stored: 0, known: 0, attention: 0, strangers: 0 };
  for (let from = 0; from < entries.length; from += AT_A_TIME) {
    const { status, body } = await post(entries.slice(from, from + AT_A_TIME));
    if (status !== 200) return null;
    for (const name of Object.keys(sum)) sum[name] += body[name];
  }
  return entries.length ? sum : null;
};
