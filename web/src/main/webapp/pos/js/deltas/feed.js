const SURE_AFTER = 3; // pings in a row that tell of less than is here: one may be late, three come of a server that was restored from a copy

/**
 * Fetches what changed and hands it on, page by page. A page counts once it is written down; a first download that broke off goes on
 * after the last page that counts.
 * @param {{shelf: object, boot: () => Promise<Answer>, goods: (after: string) => Promise<Answer>, changes: (since: number) => Promise<Answer>, urgent?: (since: number) => Promise<Answer>,
 *   prepare: (row: object) => Promise<object>, arrived: (rows: object[]) => void}} parts
 *   urgent: of what changed only what may not wait, such as who works here; prepare: what must happen to a row before it may touch the disk
 * @typedef {{status: number, body: {upTo: number, more: boolean, next?: string, rows: object[]}}} Answer
 */
export const createFeed = ({ shelf, boot, goods, changes, urgent = changes, prepare, arrived }) => {
  let running = null;
  let hurrying = null;
  let past = 0; // pings in a row that told of less than is here
  let ahead = 0; // up to which stamp all that is urgent is here, while the rest waits

  const take = async (answer, upTo, next) => {
    const rows = await Promise.all(answer.body.rows.map(prepare));
    await shelf.keep(rows, upTo, next);
    arrived(rows);
  };

  // The stamp is that of the first answer: whatever changes while the goods come down comes once more as a change.
  const first = async () => {
    if (!shelf.place()) {
      const answer = await boot();
      if (answer.status !== 200) return false;
      await take(answer, null, { upTo: answer.body.upTo, after: '' });
    }
    for (;;) {
      const { upTo, after } = shelf.place();
      const answer = await goods(after);
      if (answer.status !== 200) return false;
      const { next } = answer.body;
      await take(answer, next ? null : upTo, next && { upTo, after: next });
      if (!next) return true;
    }
  };

  /** What a restored server stamps anew would be taken for known. */
  const beginAgain = async () => {
    if (past < SURE_AFTER) return;
    await shelf.again();
    [past, ahead] = [0, 0];
  };

  const pull = async () => {
    await beginAgain();
    if (shelf.isEmpty() && !await first()) return false;
    for (;;) {
      const since = shelf.cursor();
      const answer = await changes(since);
      if (answer.status !== 200) return false;
      await take(answer, answer.body.upTo);
      if (!answer.body.more || answer.body.upTo <= since) return true;
    }
  };

  const urgently = async changed => {
    await beginAgain();
    if (changed <= Math.max(shelf.cursor(), ahead)) return true;
    for (;;) {
      const since = Math.max(shelf.cursor(), ahead);
      const answer = await urgent(since);
      if (answer.status !== 200) return false;
      await take(answer, null);
      ahead = answer.body.upTo;
      if (!answer.body.more || answer.body.upTo <= since) return true;
    }
  };

  return {
    /** Where the rest waits for the night. @param {number} changed @returns {Promise<boolean>} whether all that is urgent has come down */
    pullUrgent: changed => {
      hurrying ??= urgently(changed).finally(() => { hurrying = null; });
      return hurrying;
    },
    /** @returns {Promise<boolean>} whether everything there is has come down */
    pull: () => {
      running ??= pull().finally(() => { running = null; });
      return running;
    },
    /** A shop where nothing has changed yet has stamp 0: what is there must come down all the same. */
    behind(changed) {
      past = changed > 0 && changed < shelf.cursor() ? past + 1 : 0;
      return shelf.isEmpty() || changed > shelf.cursor() || past >= SURE_AFTER;
    },
  };
};
