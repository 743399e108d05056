const DONE = ['stored', 'already-stored', 'stored-with-findings'];

// A fault of the server's own is not its last word: it may be mended tomorrow.
const isFault = answer => answer.status >= 500;

/**
 * What an answer of the server means for the entries it was asked about. An entry without an answer, or with a fault instead
 * of one, is in nobody's books yet and stays as it is.
 * @param {import('./journalStore.js').Entry[]} entries @param {{id: string, counter: number, result: string}[]} answers
 */
export const changesFrom = (entries, answers) => {
  const byId = new Map(answers.map(answer => [answer.id, answer]));
  return entries.flatMap(entry => {
    const answer = byId.get(entry.id);
    if (!answer || isFault(answer)) return [];
    return [{ key: [entry.workstation, entry.counter], entry, state: DONE.includes(answer.result) ? 'sent' : 'attention', answer }];
  });
};

/**
 * Where a server that was restored from a copy has an entry but not those before it. The entry itself does not go again, so that its answer asks only once.
 * @param {object[]} changes see changesFrom @returns {{after: number, before: number}[]} after: the last counter it had
 */
export const gapsIn = changes => changes.filter(({ state, entry, answer }) => state === 'sent' && Number.isInteger(answer.after) && answer.after < entry.counter - 1)
  .map(({ entry, answer }) => ({ after: answer.after, before: entry.counter }));

/** @returns {number[]} counters of the entries the server failed at */
export const failedAt = (entries, answers) => {
  const faults = new Set(answers.filter(isFault).map(answer => answer.id));
  return entries.filter(entry => faults.has(entry.id)).map(entry => entry.counter);
};

/**
 * @param {number} status of the whole request @param {object|null} body
 * @returns {"answered"|"revoked"|"too-much"|"later"} later covers every fault that may pass by itself
 */
export const meaningOf = (status, body) => {
  if (status === 200 && Array.isArray(body?.answers)) return 'answered';
  if (status === 401 && body?.type === 'urn:problem:identity:workstation-revoked') return 'revoked';
  if (status === 400 || status === 413) return 'too-much';
  return 'later';
};

/** The longest head of the list that stays below the limits of one request. */
export const fitting = (entries, most, bytes = 900000) => {
  let size = 0;
  const fits = entries.slice(0, most).findIndex(entry => {
    size += entry.payload.length * 3 + 200;
    return size > bytes;
  });
  return entries.slice(0, fits === -1 ? most : Math.max(1, fits));
};
