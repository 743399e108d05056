/** Front desk of warranties on the till: who comes with a broken thing is found by its serial or by the customer's phone. */
export { warrantyApi } from './warrantyApi.js';
export { showWarranties } from './warrantyScreen.js';
