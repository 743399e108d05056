import { element } from '../kernel/kernel.js';
import { bars39 } from './bars39.js';

/** The number of a receipt for a scanner, as wide as the paper. */
export const receiptBars = number => {
  const bars = element('div.bars', { role: 'img', 'aria-label': number }, bars39(number).map((width, at) => {
    const one = element(at % 2 ? 'i' : 'b', {});
    one.style.flexGrow = width;
    return one;
  }));
  return bars;
};
