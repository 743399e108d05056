/** Front desk of selling on the till: the cart, the money, the paper. */
export { AmountChanged, createCheckout } from './checkout.js';
export { createShiftDesk } from './shiftDesk.js';
export { COUNTED, createDrawer } from './shiftDrawer.js';
export { counted } from './cash.js';
export { showShiftClosed, showShiftClosing } from './shiftCloseScreen.js';
export { askCashMove, askDrawerReason } from './shiftMoveScreen.js';
export { shiftPaper, showShiftPaper } from './shiftPaperScreen.js';
export { openCartShelf } from './cartStore.js';
export { createCounter } from './counterScreen.js';
export { showShiftOpening } from './shiftScreen.js';
export { showPaid } from './paidScreen.js';
export { payFor } from './payScreen.js';
export { receiptPaper } from './receiptScreen.js';
export { receiptOf } from './receipt.js';
