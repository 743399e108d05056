import { same } from './expect.js';
import { CASHIER } from './counter.js';
import { EGGS, MILK, PHONE, SALT, desk, dialog, plain, soon } from './marksDesk.js';
import { cashTender } from '/pos/js/selling/cash.js';

export const tests = {
  'what is expired is refused, unless a colleague approves it of this batch': async () => {
    const asked = [];
    const colleague = answer => ({ askApproval: async what => { asked.push([what.action, what.detail]); return answer; } });
    const yes = { action: 'EXPIRED_GOODS', line: null, by: 'njeri', at: '2026-11-25T09:00:00.000Z', reason: 'For animals' };
    const day = { batch: '2026-11-24', expiry: '2026-11-24' };
    const refused = await desk([day], colleague(null));
    await refused.pick(EGGS, plain);
    await soon();
    same([refused.lines(), refused.heard], [[], ['no pick.expired eggs 2026-11-24']]);
    const till = await desk([day, day, day], colleague(yes));
    await till.pick(SALT, plain);
    for (let n = 0; n < 2; n++) {
      await till.pick(EGGS, plain);
      await soon();
    }
    till.checkout.setNote('brown');
    await till.pick(EGGS, plain);
    await soon();
    same([till.lines(), asked.length], [[['salt', 1000, null, null], ['eggs', 2000, '2026-11-24', null], ['eggs', 1000, '2026-11-24', null]], 2], 'one word for a batch');
    await till.checkout.complete([cashTender(till.checkout.state.get().due, till.checkout.state.get().due)], CASHIER);
    same(till.entries.at(-1).content.approvals, [2, 3].map(line => ({ ...yes, line })));
  },
  'a label that tells its batch alone is expired as the shelf knows it, and the next piece of a refused one is not asked for': async () => {
    const batches = async () => [{ batch: 'L0', expiry: '2026-11-24', onHand: 1000 }, { batch: 'L1', expiry: '2026-12-31', onHand: 1000 }];
    const till = await desk([], { batches });
    await till.pick(MILK, { ...plain, batch: 'L0' });
    await till.pick(MILK, { ...plain, batch: 'L1' });
    await till.pick(MILK, { ...plain, batch: 'L9' });
    same([till.lines(), till.heard[0]], [[['milk', 1000, 'L1', null], ['milk', 1000, 'L9', null]], 'no pick.expired milk 2026-11-24']);
    const pieces = await desk([{ serial: 'S1' }, { serial: 'S2' }]);
    await pieces.pick(PHONE, { ...plain, quantity: 2000, expiry: '2026-11-24' });
    await soon();
    same([pieces.lines(), pieces.asked.length], [[], 1]);
    const label = dialog(MILK, 'batch', [{ batch: 'LOT7', expiry: '2026-11-01', left: 1000, expired: true }]);
    await soon();
    label.open.scanned('(01)06169990200013(10)LOT7');
    same(label.said, [{ batch: 'LOT7', expiry: '2026-11-01' }]);
  },
};
