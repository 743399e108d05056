const WAIT_FOR_EMPTY_BOX = ['Delete', '+', '-', '/', 'ArrowDown', 'ArrowUp'];

/**
 * Which key does what at the counter: the box comes first, then what a key means, and any letter goes into the box.
 * @param {{scan: object, keys: Object<string, () => void>, open: () => boolean, cancel: () => boolean}} parts open: whether a dialog has the keys; cancel: answers true when Escape ended something
 * @returns {(key: string, inField: boolean) => boolean} whether the key meant something
 */
export const createCounterKeys = ({ scan, keys, open, cancel }) => (key, inField) => {
  if (open()) return false;
  if (scan.hasFocus() && scan.pressed(key)) return true;
  if (key === 'Escape' && cancel()) return true;
  if (keys[key] && (scan.isEmpty() || !WAIT_FOR_EMPTY_BOX.includes(key))) {
    scan.after(() => open() || keys[key]());
    return true;
  }
  if (key.length === 1 && key !== ' ' && !inField) scan.focus(false);
  return false;
};
