/** Front desk of the tenders a cashier writes down by hand: cards, cheques, foreign notes. Each is one kind for the list in ways.js. */
export { cardKind } from './cardScreen.js';
export { chequeKind } from './chequeScreen.js';
export { foreignKind } from './foreignScreen.js';
export { askTender, handTender } from './tenderScreen.js';
export { foreignWorth } from './foreign.js';
