import { element } from '../kernel/kernel.js';

/**
 * Beside a sale that was paid without network: that it is on this device, and then that it left.
 * @param {{text: Function, offline: boolean, queue: {get: () => {unsent: number}, listen: (heard: (queue: {unsent: number}) => void) => () => void}}} parts
 * @returns {{node: HTMLElement|null, dispose: () => void}} no node where there is nothing to say
 */
export const showSavedHere = ({ text, offline, queue }) => {
  if (!offline) return { node: null, dispose() {} };
  const node = element('p.note', { id: 'saved-here', role: 'status' }, text('paid.savedHere'));
  // Counted anew a moment after the sale was written: before that nothing of it waits yet.
  let waited = queue.get().unsent > 0;
  const dispose = queue.listen(({ unsent }) => {
    waited ||= unsent > 0;
    if (waited && unsent === 0) node.textContent = text('paid.sentSince');
  });
  return { node, dispose };
};
