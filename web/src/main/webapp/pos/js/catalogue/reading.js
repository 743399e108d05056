import { codesOfRow, pagesWith, waysOf } from './pageCodes.js';

const SLICE = 6; // milliseconds of work between two looks at what else there is to do
const AT_ONCE = 4; // pages asked of the disk together
const FEW = 32; // rows between two looks at the clock
const NOW = Infinity; // the page of what came down while the disk was read

/**
 * Reads the goods of this browser's disk into the catalogue, a short slice at a time; and, while that lasts, at once the few that somebody asks
 * for, by what is noted of each page. What was asked for is as right as when all is there: every product that any of the codes leads to is
 * known by its latest row.
 * @param {{store: object, catalogue: object, clock: () => number, breathe: () => Promise<void>}} parts breathe: lets others have their turn
 */
export const createReading = ({ store, catalogue, clock, breathe }) => {
  const ahead = new Map(); // the page of each row that is in the catalogue before its turn
  let reading = true;
  let index = null;
  let all = null;
  let bringing = Promise.resolve();

  /** What is noted of every page, or null where a page lacks it. */
  const look = async () => {
    const [pages, codes] = await Promise.all([store.pages(), store.codes()]);
    const of = new Map(pages.filter(page => codes.has(page)).map(page => [page, codes.get(page)]));
    return { pages, codes: of, whole: of.size === pages.length };
  };
  const noted = () => (index ??= look());

  const latestOf = async (id, codes, rowsOf) => {
    for (const page of pagesWith(codes, [id]).reverse()) {
      const row = (await rowsOf(page)).findLast(one => one.id === id);
      if (row) return [page, row];
    }
    return null;
  };
  const bringNow = async (noted, { codes, ids }) => {
    const read = new Map();
    const rowsOf = page => read.get(page) ?? read.set(page, store.page(page)).get(page);
    const ways = new Set(codes.flatMap(waysOf));
    const wanted = new Set(ids);
    for (const page of pagesWith(noted, [...ways])) {
      for (const row of await rowsOf(page)) if (codesOfRow(row).some(code => ways.has(code))) wanted.add(row.id);
    }
    for (const id of wanted) {
      const latest = ahead.has(id) ? null : await latestOf(id, noted, rowsOf);
      if (!latest || ahead.has(id)) continue;
      ahead.set(id, latest[0]);
      catalogue.put([latest[1]]);
    }
  };

  const putAll = async (page, rows) => {
    let until = clock() + SLICE;
    for (let from = 0; from < rows.length; from += FEW) {
      catalogue.put(rows.slice(from, from + FEW).filter(row => !(ahead.get(row.id) >= page)));
      if (clock() < until) continue;
      await bringing.then(breathe);
      until = clock() + SLICE;
    }
  };

  const read = async () => {
    const { pages, codes } = await noted();
    const ask = from => (from < pages.length ? store.texts(pages.slice(from, from + AT_ONCE)) : []);
    let next = ask(0);
    for (let from = 0; from < pages.length; from += AT_ONCE) {
      const texts = await next;
      next = ask(from + AT_ONCE);
      for (const [at, text] of texts.entries()) {
        const rows = JSON.parse(text);
        await putAll(pages[from + at], rows);
        if (!codes.has(pages[from + at])) await store.note(pages[from + at], rows);
      }
    }
    reading = false;
    ahead.clear();
  };
  const readAll = () => (all ??= read());

  return {
    isReading: () => reading,
    /** Reads what is noted, before anybody asks for it. */
    prepare: noted,
    /** What came down meanwhile is newer than anything on the disk. */
    passed: rows => { if (reading) for (const row of rows) ahead.set(row.id, NOW); },
    readAll,
    /** @param {{codes?: string[], ids?: string[]}} wanted @returns {Promise<void>} when the catalogue knows all there is of them */
    async bring({ codes = [], ids = [] }) {
      if (!reading) return undefined;
      const known = await noted();
      if (!known.whole) return readAll(); // as a former release left it: this once all of it is waited for
      const brought = bringing.then(() => (reading ? bringNow(known.codes, { codes, ids }) : undefined));
      bringing = brought.then(() => {}, () => {}); // whoever asked is told of a disk that fails
      return brought;
    },
  };
};
