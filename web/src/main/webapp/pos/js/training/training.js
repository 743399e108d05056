/** Front desk of training on the till: a journal that forgets, and money that is only played. */
export { isTraining, keepTraining } from './modeStore.js';
export { trainingLedger } from './trainingLedger.js';
export { playedAccounts } from './playedAccounts.js';
export { playedMoney } from './playedMoney.js';
export { playedValues } from './playedValues.js';
