/** Front desk of the goods: found by code, by barcode and by name, all in memory once they are read, by code also before. */
export { createCatalogue, openCatalogue } from './goods.js';
export { addGoods } from './goodsStore.js';
export { createGrid } from './gridScreen.js';
export { createScanBox } from './scanBoxScreen.js';
export { labelPaper } from './labelPaperScreen.js';
export { showLabels } from './labelScreen.js';
export { fetchLabels } from './labelsApi.js';
export { showPriceCheck } from './priceCheckScreen.js';
export { readGs1 } from './gs1.js';
export { readScaleCode } from './scaleCodes.js';
export { createStock } from './stockScreen.js';
export { fetchBranchStock, fetchStock } from './stockApi.js';
export { packOfCode, unitOfCode, unitsOf } from './units.js';
