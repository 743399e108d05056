import { element } from '../kernel/kernel.js';

/** The small picture of goods, in a box of one size: nothing moves when it comes, late or never. @param {{image?: string}} product */
export const thumbOf = product => element('span.thumb', {}, product.image && element('img', {
  src: `/goods-pictures/${product.image}/thumb`, alt: '', loading: 'lazy', decoding: 'async', width: 48, height: 48, onerror: event => event.target.remove(),
}));
