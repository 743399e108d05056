import { createBurstReader } from './bursts.js';

const isField = node => node instanceof HTMLInputElement || node instanceof HTMLTextAreaElement;

/**
 * The one listener for keys. A scan ends in "scanned" wherever the focus was, and what it typed into a field is taken out again.
 * @param {{scanning: () => boolean, scanned: (code: string, whole: string) => void, pressed: (key: string, inField: boolean) => boolean}} parts
 *   scanning: whether a scan has a meaning now; whole: all that stands where the burst was typed, for a scanner that stuttered; pressed: answers true when it used the key
 */
export const listenToKeys = ({ scanning, scanned, pressed }) => {
  const bursts = createBurstReader();
  let before = null;
  const listener = event => {
    if (event.isComposing || event.key === 'Shift') return;
    // A key held down completes nothing twice and skips no screen.
    if (event.repeat && ['Enter', 'F12', 'Escape'].includes(event.key)) {
      event.preventDefault();
      event.stopPropagation();
      return;
    }
    const chord = event.ctrlKey || event.altKey || event.metaKey;
    // Scanners that stand for a keyboard type GS1's separator as Ctrl+].
    const separator = event.ctrlKey && event.key === ']';
    if (separator) event.preventDefault();
    const seen = separator ? bursts.read('\u001d', event.timeStamp) : chord ? { code: null } : bursts.read(event.key, event.timeStamp);
    if (seen.starts) before = isField(document.activeElement) ? { field: document.activeElement, value: document.activeElement.value } : null;
    if (seen.code && scanning()) {
      event.preventDefault();
      event.stopPropagation();
      const whole = isField(document.activeElement) ? document.activeElement.value : seen.code;
      if (before?.field.isConnected) {
        before.field.value = before.value;
        before.field.dispatchEvent(new Event('input', { bubbles: true }));
      }
      scanned(seen.code, whole);
      return;
    }
    if (chord || seen.inside) return;
    // A dialog looks after its own keys; the browser's own meaning of ours would only startle.
    if (document.querySelector('dialog[open]')) {
      if (/^F\d+$/.test(event.key)) event.preventDefault();
      return;
    }
    if (pressed(event.key, isField(document.activeElement))) {
      event.preventDefault();
      event.stopPropagation();
    }
  };
  document.addEventListener('keydown', listener, true);
  return () => document.removeEventListener('keydown', listener, true);
};
