import { holds, same } from './expect.js';
import { decode } from './escposDecode.js';
import { linesOf } from '/pos/js/devices/devices.js';
import { paperBytes } from '/pos/js/devices/paperBytes.js';
import { fiscalPaper, showStamp } from '/pos/js/fiscal/fiscal.js';
import { createState } from '/pos/js/kernel/kernel.js';
import { showSavedHere } from '/pos/js/selling/selling.js';
import { pinOf } from '/pos/js/selling/buyerPinScreen.js';

const rehearsal = () => {
  const put = [];
  let tell;
  const stamp = showStamp({ text: key => key, watch: heard => { tell = heard; return () => {}; }, later: (work, millis) => put.push({ work, millis }) });
  return { stamp, tell: state => tell(state), put };
};

export const tests = {
  'a sale paid without network says so until it has left, and no other does': () => {
    const queue = createState({ unsent: 0 });
    const saved = showSavedHere({ text: key => key, offline: true, queue });
    queue.set({ unsent: 0 });
    same(saved.node.textContent, 'paid.savedHere');
    queue.set({ unsent: 1 });
    queue.set({ unsent: 0 });
    same(saved.node.textContent, 'paid.sentSince');
    saved.dispose();
    same(showSavedHere({ text: key => key, offline: false, queue }).node, null);
  },
  'a print that waits a moment is the original when the stamp comes within it': async () => {
    const { stamp, tell, put } = rehearsal();
    const printed = stamp.within(4000);
    same(put[0].millis, 4000);
    tell('APPROVED');
    same(await printed, true);
    same(await stamp.within(4000), true);
    same(put.length, 1);
  },
  'it is provisional when the stamp does not come in time, and at once when KRA refuses': async () => {
    const late = rehearsal();
    const printed = late.stamp.within(4000);
    late.put[0].work();
    same(await printed, false);
    const refused = rehearsal();
    const waiting = refused.stamp.within(4000);
    refused.tell('REJECTED');
    same(await waiting, false);
    holds(!refused.stamp.stamped());
  },
  'what warns on a paper of the server is printed twice as high as its amounts': () => {
    const lines = [{ text: 'COPY', title: false, warning: true }, { text: 'TOTAL 1.00', title: false, warning: false }];
    const seen = decode(paperBytes(linesOf(fiscalPaper(key => key, { kind: 'COPY', number: 'MA-02-000017', lines })), { width: 80 }));
    same(seen.filter(one => one.text !== undefined).map(one => [one.text, Boolean(one.large)]), [['COPY', true], ['TOTAL 1.00', false]]);
  },
  'with the cable cut nobody waits': async () => {
    const { stamp, put } = rehearsal();
    same(await stamp.within(0), false);
    same(put.length, 0);
  },
  'a PIN is known by its shape, however it is spaced': () => {
    same(pinOf(' p051 234 567x '), 'P051234567X');
    for (const typed of ['P05123456X', '0512345678X', 'P051234567', '']) same(pinOf(typed), null);
  },
};
