import { holds, same } from './expect.js';
import { createNotice } from '/pos/js/kernel/kernel.js';

const LONG = 'The browser does not promise to keep the data. Install the till as an app, then ask again.';
const text = key => (key === 'action.understood' ? 'Understood' : key);

/** A phone of 360 pixels with the till's own style. */
const phone = async work => {
  const frame = document.createElement('iframe');
  Object.assign(frame.style, { width: '360px', height: '640px', border: '0' });
  frame.srcdoc = '<!DOCTYPE html><html lang="en"><head><link rel="stylesheet" href="/pos/pos.css"></head><body><header id="bar"></header><div id="notice" role="status"></div><main id="stage"></main></body></html>';
  document.body.append(frame);
  await new Promise(done => { frame.onload = done; });
  try {
    return await work(frame.contentDocument.getElementById('notice'));
  } finally {
    frame.remove();
  }
};

export const tests = {
  'what need not be done at once is one line on a phone, whole for whoever taps it, and gone when it is put away': () => phone(region => {
    const notice = createNotice(text, region);
    notice.show(LONG, { small: true });
    const small = region.getBoundingClientRect().height;
    holds(small <= 56, `${small} pixels`);
    holds(region.querySelector('button').getBoundingClientRect().height >= 44, 'a finger finds the button');
    region.querySelector('p').click();
    const whole = region.getBoundingClientRect().height;
    holds(whole > small, `${whole} pixels`);
    same(region.querySelector('p').textContent, LONG);
    region.querySelector('button').click();
    same([region.textContent, region.getBoundingClientRect().height], ['', 0]);
  }),
  'what is to be done now is read whole at once': () => phone(region => {
    const notice = createNotice(text, region);
    notice.show(LONG, { small: true });
    notice.show(LONG);
    holds(region.querySelector('p').scrollWidth <= region.querySelector('p').clientWidth, 'nothing is cut off');
  }),
};
