/** Shelf labels from the printer of this till. Hands rooms to each other, like app.js, stages.js and day.js. */
import { NoAnswer } from './kernel/kernel.js';
import { labelPaper, packOfCode, showLabels } from './catalogue/catalogue.js';
import { receiptBars } from './selling/selling.js';

/** @param {{house: object, turnTo: (stage: object) => void, enter: () => void, tell: (sentence: string) => void}} parts see createDay */
export const createLabels = ({ house, turnTo, enter, tell }) => {
  const { text, root, desk, sounds, catalogue } = house;
  const asked = async wanted => {
    try {
      const { status, body } = await desk.labels(wanted);
      return status === 200 ? body : body?.errors?.[0]?.message ?? body?.detail ?? text('labels.needsNetwork');
    } catch (cause) {
      if (cause instanceof NoAnswer) return text('labels.needsNetwork');
      throw cause;
    }
  };
  /** The pack's own label where the code is one of a pack's, whichever of them the label carries; else that of the goods, which alone tells their code. */
  const ofGoods = async code => {
    const goods = catalogue.byCode(code);
    if (!goods) return text('labels.unknown', { code });
    const all = await asked({ sku: goods.id });
    if (typeof all === 'string') return all;
    const pack = packOfCode(goods, code);
    return all.filter(label => (pack ? pack.barcodes.includes(label.barcode) : label.code)).slice(0, 1);
  };
  return {
    open() {
      if (!desk.labels) return tell(text('training.noLabels'));
      return turnTo({ name: 'labels', ...showLabels({
        text, root, now: Date.now(), ofGoods, since: day => asked({ since: day }), refused: () => sounds.refused(), leave: enter,
        print: async labels => {
          await desk.printing.print(labelPaper({ text, labels, bars: receiptBars }), { title: text('menu.labels') });
          tell(text.count('labels.printed', labels.length));
        },
      }) });
    },
  };
};
