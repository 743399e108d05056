const NOTICEABLE = 2000; // milliseconds; less is the network's own doubt
const SAMPLES = 5;

/**
 * The time of the house on a device whose clock may be wrong: measured against the server, corrected from then on, also without network.
 * A ping that took long says little: of the last few the quickest counts.
 * @param {{device?: () => number, kept?: number, keep?: (offset: number) => void}} parts kept: milliseconds the device was ahead when it was last measured
 */
export const createHouseClock = ({ device = Date.now, kept = 0, keep = () => {} } = {}) => {
  let correction = kept;
  let store = keep;
  const samples = [];
  return {
    now: () => device() - correction,
    /** Milliseconds the device's own clock is ahead; 0 while it is right. */
    correction: () => correction,
    /** What an earlier page measured. */
    recall(offset, further) {
      correction = Math.abs(offset ?? 0) >= NOTICEABLE ? offset : 0;
      store = further;
    },
    /** @param {number} server its time when it answered @param {number} ms of the round trip @returns {number} milliseconds the device is ahead */
    measured(server, ms) {
      samples.push({ ahead: device() - ms / 2 - server, ms });
      if (samples.length > SAMPLES) samples.shift();
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
