/**
 * Between the till and the customer's display, two windows of one browser.
 * @typedef {{shop: string, state: "idle"|"selling"|"paid", lines: {name: string, nameSw: string|null, quantity: string, total: number}[], total: number, discount: number, change: number}} Shown cents
 */
const NAME = 'bytepos-display';
const ASK = 'what is on?';

/** @returns {{show: (shown: Shown) => void}} the till's end; a display that opens later is told what was shown last */
export const openDisplay = (channel = new BroadcastChannel(NAME)) => {
  let last = null;
  channel.onmessage = ({ data }) => { if (data === ASK && last) channel.postMessage(last); };
  return {
    show(shown) {
      last = shown;
      channel.postMessage(shown);
    },
  };
};

/** The display's end. @param {(shown: Shown) => void} draw */
export const watchTill = (draw, channel = new BroadcastChannel(NAME)) => {
  channel.onmessage = ({ data }) => { if (data?.state) draw(data); };
  channel.postMessage(ASK);
};
