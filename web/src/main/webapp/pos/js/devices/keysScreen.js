import { createBurstReader } from './bursts.js';

const isField = node => node instanceof HTMLInputElement || node instanceof HTMLTextAreaElement;

/**
 * The one listener for keys. A scan ends in "scanned" wherever the focus was, and what it typed into a field is taken out again.
 * @param {{scanning: () => boolean, scanned: (code: string) => void, pressed: (key: string, inField: boolean) => boolean}} parts
 *   scanning: whether a scan has a meaning now; pressed: answers true when it used the key
 */
export const listenToKeys = ({ scanning, scanned, pressed }) => {
  const bursts = createBurstReader();
  let before = null;
  const listener = event => {
    if (event.isComposing || event.key === 'Shift') return;
    const chord = event.ctrlKey || event.altKey || event.metaKey;
    const seen = chord ? { code: null } : bursts.read(event.key, event.timeStamp);
    if (seen.starts) before = isField(document.activeElement) ? { field: document.activeElement, value: document.activeElement.value } : null;
    if (seen.code && scanning()) {
      event.preventDefault();
      event.stopPropagation();
      if (before && before.field.isConnected) before.field.value = before.value;
      scanned(seen.code);
      return;
    }
    // A dialog looks after its own keys.
    if (chord || seen.inside || document.querySelector('dialog[open]')) return;
    if (pressed(event.key, isField(document.activeElement))) {
      event.preventDefault();
      event.stopPropagation();
    }
  };
  document.addEventListener('keydown', listener, true);
  return () => document.removeEventListener('keydown', listener, true);
};
