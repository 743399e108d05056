/** Front desk of the kernel: words and plumbing without any trade of their own. */
export { formatMoney, parseMoney, formatQuantity, parseQuantity } from './money.js';
export { uuid7 } from './ids.js';
export { nairobiDay, nairobiTime, nairobiStamp, minutesBetween } from './clock.js';
export { toHex, toBase64Url, fromBase64Url, utf8, sha256Hex } from './bytes.js';
export { createTexts, tillName } from './texts.js';
export { createFacts } from './facts.js';
export { createState } from './state.js';
export { fetchTexts } from './textsApi.js';
export { callApi, meter, NoAnswer } from './httpApi.js';
export { cableIsCut, cutCable } from './cableStore.js';
export { createHouseClock } from './houseClock.js';
export { createMeter, formatBytes } from './meter.js';
export { openDatabase, settled, asPromise } from './databaseStore.js';
export { openTill } from './tillStore.js';
export { keptLanguage, keepLanguage } from './languageStore.js';
export { element, keyed, replaceContent, openDialog, onlyDigits } from './domScreen.js';
export { createAnnouncer } from './announceScreen.js';
export { askToDecide, createNotice } from './decisionScreen.js';
