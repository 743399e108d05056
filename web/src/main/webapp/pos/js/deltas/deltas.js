/** Front desk of what comes down: is the server there, what changed, and how the bar shows it. */
export { createReachability } from './reachability.js';
export { createFeed } from './feed.js';
export { createPulse } from './pulse.js';
export { openDeltasShelf, ownedBy } from './deltasStore.js';
export { ping } from './pingApi.js';
export { fetchBoot, fetchChanges, fetchGoods, fetchUrgent } from './changesApi.js';
export { createStatusBar } from './statusScreen.js';
