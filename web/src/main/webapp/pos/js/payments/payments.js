/** Front desk of payments on the till: money that goes through a provider. */
export { paymentsApi } from './paymentsApi.js';
export { createPrompt } from './prompt.js';
export { claimLookedUp, lookUpCode } from './lookUp.js';
export { askMobileMoney } from './mobileScreen.js';
export { showHealth } from './healthScreen.js';
export { showPhone } from './phone.js';
export { MOST_TYPED, typedIn } from './tenders.js';
