/** Looking up what is under warranty. Hands rooms to each other, like app.js, stages.js and day.js. */
import { NoAnswer } from './kernel/kernel.js';
import { serialIn } from './selling/selling.js';
import { showWarranties } from './warranty/warranty.js';

/** @param {{house: object, turnTo: (stage: object) => void, enter: () => void, tell: (sentence: string) => void}} parts see createDay */
export const createWarranties = ({ house, turnTo, enter, tell }) => {
  const { text, root, desk, sounds } = house;
  const find = async wanted => {
    try {
      const { status, body } = await desk.warranties.find(wanted);
      return status === 200 ? body : body?.errors?.[0]?.message ?? body?.detail ?? text('warranty.needsNetwork');
    } catch (cause) {
      if (cause instanceof NoAnswer) return text('warranty.needsNetwork');
      throw cause;
    }
  };
  return {
    open() {
      if (!desk.warranties) return tell(text('training.noWarranty'));
      return turnTo({ name: 'warranty', ...showWarranties({ text, root, find, serialIn, refused: () => sounds.refused(), leave: enter }) });
    },
  };
};
