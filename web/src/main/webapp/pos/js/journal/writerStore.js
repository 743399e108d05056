const WRITER = 'bytepos-writer';
const PATIENCE = 1500; // a reloaded page waits this long for its former self to let go

/**
 * One tab writes. The lock is held until the tab dies.
 * @returns {Promise<{writing: boolean, promoted: Promise<void>}>} promoted: a reader's turn has come, the other tab is gone
 */
export const becomeWriter = (locks = navigator.locks, name = WRITER) => new Promise(resolve => {
  let promote;
  const promoted = new Promise(done => { promote = done; });
  const impatient = setTimeout(() => resolve({ writing: false, promoted }), PATIENCE);
  locks.request(name, () => {
    clearTimeout(impatient);
    resolve({ writing: true, promoted });
    promote();
    return new Promise(() => {});
  });
});

/** Appends one after the other, whatever the screen does meanwhile. */
export const inTurn = work => navigator.locks.request('bytepos-append', work);
