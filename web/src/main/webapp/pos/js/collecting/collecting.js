/** Front desk of collecting on the till: what is paid here and handed over elsewhere, the other way round, and what is put aside until it is paid. */
export { openClaimShelf } from './claimStore.js';
export { fetchCollection, fetchShelves, postHandOver } from './collectApi.js';
export { createCollectDesk } from './collectDesk.js';
export { askCollect } from './collectScreen.js';
export { showHandOver } from './handOverScreen.js';
export { layawaysApi } from './layawayApi.js';
export { createLayawayDesk, unfit } from './layawayDesk.js';
export { askGiveBack, askLayaways, askPutAside } from './layawayScreen.js';
export { askStillFree } from './stillFreeScreen.js';
