/**
 * Fetches what changed and hands it on, page by page. A page counts once it is written down.
 * @param {{shelf: object, fetch: (since: number, part: string) => Promise<{status: number, body: any}>,
 *   prepare: (row: object) => Promise<object>, arrived: (rows: object[]) => void}} parts
 *   prepare: what must happen to a row before it may touch the disk
 */
export const createFeed = ({ shelf, fetch: load, prepare, arrived }) => {
  let running = null;

  const page = async (since, part) => {
    const answer = await load(since, part);
    if (answer.status !== 200) return null;
    const rows = await Promise.all(answer.body.rows.map(prepare));
    await shelf.keep(rows, part === 'all' ? answer.body.upTo : null);
    arrived(rows);
    return answer.body;
  };

  const pull = async () => {
    if (shelf.isEmpty()) {
      const boot = await page(0, 'boot');
      if (!boot) return false;
    }
    for (;;) {
      const since = shelf.cursor();
      const got = await page(since, 'all');
      if (!got) return false;
      if (!got.more || got.upTo <= since) return true;
    }
  };

  return {
    /** @returns {Promise<boolean>} whether everything there is has come down */
    pull: () => {
      running ??= pull().finally(() => { running = null; });
      return running;
    },
    /** A shop where nothing has changed yet has stamp 0: what is there must come down all the same. */
    behind: changes => shelf.isEmpty() || changes > shelf.cursor(),
  };
};
