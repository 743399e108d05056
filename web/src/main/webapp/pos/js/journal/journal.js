/** Front desk of the journal: signed, chained, on disk before anybody says "paid". It knows no selling. */
export { openJournal, HeadMoved } from './journalStore.js';
export { createLedger } from './ledger.js';
export { commandsSince } from './history.js';
export { payloadOf } from './chain.js';
export { createKeys, publicKeyText } from './signing.js';
export { becomeWriter, inTurn } from './writerStore.js';
export { openMirror } from './mirrorStore.js';
export { postEntries, postJournal } from './journalApi.js';
export { bringJournal } from './journalFile.js';
export { createOutbox, recover } from './outbox.js';
