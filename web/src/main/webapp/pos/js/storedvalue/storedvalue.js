/** Front desk of stored value on the till: gift cards, vouchers, store credit, as ways of paying and as things sold. */
export { lastDay } from './lasting.js';
export { newValueCode, readValueCode } from './valueCodes.js';
export { valueKind } from './valueTenderScreen.js';
export { askValueSale, soldText } from './valueSaleScreen.js';
export { valuePaper } from './valuePaperScreen.js';
export { valuesApi } from './valuesApi.js';
