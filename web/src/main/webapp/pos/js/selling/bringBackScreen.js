import { element, keyed, replaceContent } from '../kernel/kernel.js';

const SECONDS = 8;

/**
 * A line that was taken out by mistake is one tap away for some seconds.
 * @param {{text: Function, bring: (taken: object) => void, later?: (work: () => void, ms: number) => number, never?: (timer: number) => void}} parts later, never: the clock
 */
export const createBringBack = ({ text, bring, later = (work, ms) => setTimeout(work, ms), never = timer => clearTimeout(timer) }) => {
  const root = element('p.back', { id: 'cart-back' });
  let offered = null;
  let timer = null;
  const clear = () => {
    never(timer);
    offered = null;
    replaceContent(root);
  };
  const take = () => {
    const taken = offered;
    clear();
    return taken ? bring(taken) : undefined;
  };
  return {
    root, clear, take,
    offer(taken, name) {
      clear();
      if (!taken) return;
      offered = taken;
      replaceContent(root, keyed('button', text('cart.bringBack', { name }), 'Ins', { type: 'button', id: 'bring-back', 'aria-keyshortcuts': 'Insert', onclick: take }));
      timer = later(clear, SECONDS * 1000);
    },
  };
};
