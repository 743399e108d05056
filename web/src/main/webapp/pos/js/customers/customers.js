/** Front desk of customers on the till: who buys, what they have with the shop, what this till may spend of it without asking. */
export { customersApi } from './customersApi.js';
export { createCustomerBook } from './customerBook.js';
export { readAnyPhone, searchBook } from './search.js';
export { openAllowances } from './allowancesStore.js';
export { createAccounts } from './accounts.js';
export { createTakenHere } from './takenHere.js';
export { accountKind, pointsKind } from './accountTenderScreen.js';
export { askCustomer } from './customerScreen.js';
export { askSettlement } from './settleScreen.js';
export { settlementPaper } from './settlePaperScreen.js';
