/** Front desk of training on the till: a journal that forgets, and money that is only played. */
export { trainingLedger } from './trainingLedger.js';
export { playedMoney } from './playedMoney.js';
export { playedValues } from './playedValues.js';
