const FREE = 2;
const PAUSES = [5, 15, 60, 300, 900]; // seconds after the third wrong PIN and on
const MOST = 10;

/**
 * Wrong PINs of one person in a row, against one PIN: a changed PIN starts afresh.
 * @typedef {{wrong: number, until: number, salt: string}} Attempts until: milliseconds
 */

/** @param {Attempts|undefined} attempts @returns {{open: boolean, locked: boolean, seconds: number}} seconds still to wait */
export const standing = (attempts, salt, now) => {
  if (!attempts || attempts.salt !== salt) return { open: true, locked: false, seconds: 0 };
  if (attempts.wrong >= MOST) return { open: false, locked: true, seconds: 0 };
  const seconds = Math.max(0, Math.ceil((attempts.until - now) / 1000));
  return { open: seconds === 0, locked: false, seconds };
};

/** @returns {Attempts} after one more wrong PIN */
export const afterWrong = (attempts, salt, now) => {
  const wrong = (attempts?.salt === salt ? attempts.wrong : 0) + 1;
  const pause = wrong <= FREE ? 0 : PAUSES[Math.min(wrong - FREE - 1, PAUSES.length - 1)];
  return { wrong, until: now + pause * 1000, salt };
};

/** @returns {boolean} whether so many wrong PINs in a row are worth telling: when the pauses begin, and when nobody gets in any more */
export const isTold = wrong => wrong === FREE + 1 || wrong === MOST;

/** An open lock-out of others ends when a supervisor has signed on. */
export const clearedBySupervisor = () => ({});
