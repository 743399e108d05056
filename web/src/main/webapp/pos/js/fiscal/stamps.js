import { NoAnswer } from '../kernel/kernel.js';

/**
 * Watches a sale until KRA's word is there: asked for when the ping says that KRA spoke, never on a clock of its own.
 * @param {{beats: object, ask: (saleId: string) => Promise<{status: number, body: any}>, paper: (saleId: string) => Promise<{status: number, body: any}>}} parts
 */
export const createStamps = ({ beats, ask, paper }) => ({
  paper,
  /** @param {(state: string) => void} heard APPROVED or REJECTED, once @returns {() => void} stops watching */
  watch(saleId, heard) {
    let stamps = null;
    let asking = false;
    const look = async () => {
      asking = true;
      try {
        const { status, body } = await ask(saleId);
        if (status !== 200 || !['APPROVED', 'REJECTED'].includes(body.fiscal)) return;
        stop();
        heard(body.fiscal);
      } catch (fault) {
        if (!(fault instanceof NoAnswer)) throw fault;
        stamps = null; // the next good ping asks again
      } finally {
        asking = false;
      }
    };
    const stop = beats.listen(beat => {
      if (asking || beat.state === 'offline' || beat.stamps === stamps) return;
      stamps = beat.stamps;
      look();
    });
    return stop;
  },
});
