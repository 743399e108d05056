import { entryOf } from './entry.js';
import { readGs1 } from './gs1.js';

/** All that goods may be looked up by for a code: itself, without what stands before it, and what is on the label it is. @param {(code: string) => object|null} readScale see readScaleCode @returns {string[]} */
export const leadsTo = (code, readScale) => [code, entryOf(code).rest].flatMap(one => {
  const item = readScale(one.trim())?.item;
  return [one, ...(item ? [item, String(Number(item))] : []), ...(readGs1(one)?.codes ?? [])];
});

/** What is scanned, typed and pressed goes on in its order, though something has to be looked up for it first. */
export const createTurns = () => {
  let last = null;
  const queue = (ready, work) => {
    const turn = (last ?? Promise.resolve()).then(ready).then(() => { work(); }).catch(cause => reportError(cause)).then(() => {
      if (last === turn) last = null;
    });
    last = turn;
  };
  return {
    /** Whether something waits its turn. */
    busy: () => last !== null,
    /** @param {() => Promise<void>} ready what must be done first @param {() => void} work */
    first: queue,
    /** Behind all that waits, at once where nothing does. */
    after: work => (last ? queue(() => {}, work) : work()),
  };
};
