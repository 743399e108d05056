/** Front desk of the goods: found by code, by barcode and by name, all in memory. */
export { createCatalogue } from './goods.js';
export { readGoods } from './goodsStore.js';
export { createGrid } from './gridScreen.js';
export { createScanBox } from './scanBoxScreen.js';
