/** Handing over what was paid in another branch. Hands rooms to each other, like app.js, stages.js and day.js. */
import { askCollect, askStillFree, showHandOver } from './collecting/collecting.js';
import { isReceiptNumber } from './selling/selling.js';

/** @param {{house: object, cashier: () => object, turnTo: (stage: object) => void, enter: () => void, tell: (sentence: string) => void}} parts see createDay */
export const createCollections = ({ house, cashier, turnTo, enter, tell }) => {
  const { text, root, desk, sounds, announce, catalogue } = house;
  const refused = sentence => {
    sounds.refused();
    announce.warn(sentence);
  };
  return {
    /** Null where nothing can be collected elsewhere. @param {{sku: string}} parts see askCollect */
    ask: desk?.collections ? ({ sku, ...parts }) => askCollect({ text, ask: () => desk.collections.elsewhere(sku), ...parts }) : null,
    /** Before money is asked for. @param {object} parts see askStillFree */
    stillFree: desk?.collections ? parts => askStillFree({ text, ask: desk.collections.elsewhere, ...parts }) : null,
    open() {
      if (!desk.collections) return tell(text('training.noCollecting'));
      const screen = showHandOver({
        text, root, find: number => desk.collections.find(number, cashier()), isNumber: isReceiptNumber, handOver: receipt => desk.collections.handOver(receipt, cashier()), unitOf: sku => catalogue.product(sku)?.unit ?? 'EA',
        done: number => tell(text('collect.done', { number })), refused, leave: enter,
      });
      return turnTo({ name: 'hand-over', ...screen });
    },
  };
};
