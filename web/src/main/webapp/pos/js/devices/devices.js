/** Front desk of what stands beside the screen: scanner, keyboard, loudspeaker, printer, disk. */
export { createBurstReader } from './bursts.js';
export { listenToKeys } from './keysScreen.js';
export { createSounds } from './soundScreen.js';
export { printPaper } from './posPrinterScreen.js';
export { askToPersist, isPersistent } from './diskStore.js';
export { openDisplay, watchTill } from './displayChannel.js';
export { showDisplay } from './displayScreen.js';
export { askCamera } from './cameraScreen.js';
export { watchInstall } from './installScreen.js';
export { markAsTill, watchVersion } from './versionScreen.js';
