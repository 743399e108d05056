/** The scale of this workstation: its settings and its line, held only while a weight is asked for. Hands rooms to each other, like app.js. */
import { USUAL_SCALE, askScale, hasSerial, isWeighed, knownScale, scaleWords, thousandthsOf, watchScale } from './devices/devices.js';

/** @param {{till: object}} parts */
export const openScale = async ({ till }) => {
  let how = { ...USUAL_SCALE, ...await till.setting('scale') };
  let free = Promise.resolve(); // who had the line before has let it go
  const watch = heard => {
    let over = false;
    let stop = null;
    const begun = free.then(async () => {
      const port = over ? null : await knownScale(how);
      if (over) return;
      if (port) stop = watchScale({ port, how, heard });
      else heard({ state: hasSerial() ? 'gone' : 'noSerial' });
    });
    return () => {
      if (over) return;
      over = true;
      free = begun.then(() => stop?.()).catch(cause => console.warn('the scale could not be let go', cause));
    };
  };
  const scale = {
    settings: () => how,
    use: async next => {
      how = next;
      await till.keep('scale', next);
    },
    watch,
  };
  return {
    /** @returns {{watch: Function, thousandths: (mg: number) => number, words: Function}|null} null where goods are not weighed, or no scale is set */
    of: unit => (how.protocol === 'none' || !isWeighed(unit) ? null : { watch, words: scaleWords, thousandths: mg => thousandthsOf(mg, unit) }),
    ask: parts => askScale({ ...parts, scale }),
  };
};
