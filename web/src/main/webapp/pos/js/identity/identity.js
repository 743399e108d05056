/** Front desk of identity: which device this is, who stands at it. */
export { createDoorkeeper } from './doorkeeper.js';
export { createApproval } from './approval.js';
export { wrapPin } from './pins.js';
export { openPinShelf } from './pinStore.js';
export { rememberedUser, rememberUser, forgetUser } from './sessionStore.js';
export { limitsFor, mayApprove, mayOpenShift, maySupervise, standsAlone } from './permissions.js';
export { createRegistering } from './registering.js';
export { showRegistration } from './registrationScreen.js';
export { showSignOn } from './signOnScreen.js';
export { askClock } from './clockScreen.js';
export { showMenu } from './menuScreen.js';
