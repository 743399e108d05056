/**
 * Tells a scanner from fingers by its speed: a scanner types a code within a few milliseconds a key and ends with Enter.
 * Fewer keys than "least" are never taken for a scan, so that a quick "500" and Enter stays an amount.
 * @param {{gap?: number, least?: number}} limits gap: longest pause inside a burst, milliseconds
 */
export const createBurstReader = ({ gap = 35, least = 6 } = {}) => {
  let keys = '';
  let last = -Infinity;
  return {
    /**
     * @param {string} key as KeyboardEvent.key @param {number} at milliseconds
     * @returns {{code: string|null, starts: boolean, inside: boolean}} code at the end of a burst; starts: this key may begin one
     */
    read(key, at) {
      const quick = at - last <= gap;
      last = at;
      if (key === 'Enter' || key === 'Tab') {
        const code = quick && keys.length >= least ? keys : null;
        keys = '';
        return { code, starts: false, inside: false };
      }
      if (key.length !== 1) {
        // What was typed before a pause is no burst any more: a key that follows this one at once has its own meaning.
        if (!quick) keys = '';
        return { code: null, starts: false, inside: keys.length > 0 };
      }
      keys = quick ? keys + key : key;
      return { code: null, starts: keys.length === 1, inside: keys.length > 1 };
    },
  };
};
