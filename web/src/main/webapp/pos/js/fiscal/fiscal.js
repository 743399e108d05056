/** What KRA says of a sale, and the paper that carries its stamp. */
export { createStamps } from './stamps.js';
export { fetchFiscalPaper, fetchSale } from './stampsApi.js';
export { fiscalPaper, showStamp } from './stampScreen.js';
