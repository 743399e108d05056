/** Front desk of selling on the till: the cart, the money, the paper. */
export { AmountChanged, createCheckout } from './checkout.js';
export { createShiftDesk } from './shiftDesk.js';
export { createMobileDesk } from './mobileDesk.js';
export { changeOf, takenTenders } from './tenders.js';
export { openCartShelf } from './cartStore.js';
export { createCounter } from './counterScreen.js';
export { showShiftOpening } from './shiftScreen.js';
export { showPaid } from './paidScreen.js';
export { payFor } from './payScreen.js';
export { receiptPaper } from './receiptScreen.js';
export { shownChange, shownSale } from './shown.js';
export { receiptOf } from './receipt.js';
