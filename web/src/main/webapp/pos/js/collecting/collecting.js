/** Front desk of collecting on the till: what is paid here and handed over elsewhere, and the other way round. */
export { openClaimShelf } from './claimStore.js';
export { fetchCollection, fetchShelves, postHandOver } from './collectApi.js';
export { createCollectDesk } from './collectDesk.js';
export { askCollect } from './collectScreen.js';
export { showHandOver } from './handOverScreen.js';
export { askStillFree } from './stillFreeScreen.js';
