/** Front desk of what stands beside the screen: scanner, keyboard, loudspeaker, printer, disk. */
export { createBurstReader } from './bursts.js';
export { listenToKeys } from './keysScreen.js';
export { createSounds } from './soundScreen.js';
export { printPaper } from './posPrinterScreen.js';
export { USUAL as USUAL_PRINTER, createPrinting } from './printing.js';
export { askPrinter } from './printerScreen.js';
export { linesOf } from './paperLinesScreen.js';
export { knownUsb } from './usbScreen.js';
export { knownSerial } from './serialScreen.js';
export { createRecorder } from './transports.js';
export { askToPersist, isPersistent } from './diskStore.js';
export { openDisplay, watchTill } from './displayChannel.js';
export { showDisplay } from './displayScreen.js';
export { askCamera } from './cameraScreen.js';
export { watchInstall } from './installScreen.js';
export { markAsTill, watchVersion } from './versionScreen.js';
export { keptPicture, logoFor } from './logoScreen.js';
export { testCode } from './testCodeScreen.js';
