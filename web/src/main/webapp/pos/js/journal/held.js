import { growingPause } from './pause.js';

/**
 * The entries the server failed at, stepped over until their own pause is over, so that one of them never blocks those behind it.
 * The pause grows from round to round and starts small again only when a round ends without any.
 * @param {{later: Function, random: () => number, due: () => void}} parts due: the entries may be tried again
 */
export const createHeld = ({ later, random, due }) => {
  const counters = new Set();
  let rounds = 0;
  let timer = null;
  const release = () => {
    clearTimeout(timer);
    timer = null;
    counters.clear();
  };
  return {
    size: () => counters.size,
    has: counter => counters.has(counter),
    add: failed => failed.forEach(counter => counters.add(counter)),
    /** Everything has had its turn. While a pause runs it is neither shortened nor begun again. */
    retryLater() {
      if (timer) return;
      rounds = counters.size ? rounds + 1 : 0;
      if (!counters.size) return;
      timer = later(() => {
        release();
        due();
      }, growingPause(rounds, random()));
    },
    /** Everything may be tried at once. */
    release,
  };
};
