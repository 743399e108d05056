const NOTICEABLE = 2000; // milliseconds; less is the network's own doubt
const SAMPLES = 5;

/**
 * The time of the house on a device whose clock may be wrong: measured against the server, corrected from then on, also without network. It never goes back
 * behind what was written down since the server was last heard: a clock that was set right while the page was closed makes a correction wrong.
 * A ping that took long says little: of the last few the quickest counts.
 * @param {{device?: () => number, kept?: number, keep?: (offset: number) => void}} parts kept: milliseconds the device was ahead when it was last measured
 */
export const createHouseClock = ({ device = Date.now, kept = 0, keep = () => {} } = {}) => {
  let correction = kept;
  let store = keep;
  let doubted = () => {};
  let floor = -Infinity;
  let samples = [];
  const agree = (one, other) => Math.abs(one.ahead - other.ahead) <= one.ms + other.ms + NOTICEABLE;
  return {
    now() {
      const shown = device() - correction;
      if (shown >= floor) return shown;
      if (floor - shown < NOTICEABLE) return floor;
      correction = Math.min(0, device() - floor); // goes on from there; the device's own clock where that is later
      doubted();
      return device() - correction;
    },
    /** Milliseconds the device's own clock is ahead; 0 while it is right. */
    correction: () => correction,
    /** Something was written down at that time, by this clock. @param {number} at */
    written(at) {
      floor = Math.max(floor, at);
    },
    /** What an earlier page measured. @param {() => void} whenDoubted told when it would have gone back */
    recall(offset, further, whenDoubted = () => {}) {
      correction = Math.abs(offset ?? 0) >= NOTICEABLE ? offset : 0;
      store = further;
      doubted = whenDoubted;
    },
    /** @param {number} server its time when it answered @param {number} ms of the round trip @returns {number} milliseconds the device is ahead */
    measured(server, ms) {
      const sample = { ahead: device() - ms / 2 - server, ms };
      samples = [...samples.filter(one => agree(one, sample)), sample].slice(-SAMPLES); // what the device showed before it was set says nothing any more
      floor = -Infinity;
      const ahead = Math.round(samples.reduce((best, one) => (one.ms <= best.ms ? one : best)).ahead);
      const next = Math.abs(ahead) >= NOTICEABLE ? ahead : 0;
      if (Math.abs(next - correction) >= NOTICEABLE) {
        correction = next;
        store(next);
      }
      return ahead;
    },
  };
};
