/**
 * What carries bytes to a printer.
 * @typedef {{kind: "usb"|"serial"|"recorder", write: (bytes: Uint8Array) => Promise<void>, close: () => Promise<void>}} Transport write: resolves when the device has taken them all
 */

/** Keeps what would be printed: for tests, and to look at what a printer would get. @returns {Transport & {bytes: () => Uint8Array, breakDown: (times: number) => void}} */
export const createRecorder = () => {
  const got = [];
  let broken = 0;
  return {
    kind: 'recorder',
    async write(bytes) {
      if (broken > 0) {
        broken--;
        throw new Error('the printer is off');
      }
      got.push(...bytes);
    },
    close: async () => {},
    bytes: () => Uint8Array.from(got),
    breakDown: times => { broken = times; },
  };
};

/** Printers have small buffers, and a lost link shows only between pieces. */
export const pieces = (bytes, size) => Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) => bytes.subarray(at * size, (at + 1) * size));
