import { MILK, counter } from './counter.js';
import { cashTender } from '/pos/js/selling/cash.js';
import { createDrawer } from '/pos/js/selling/selling.js';

/** Entries as the journal gives them back. */
const flat = entries => entries.map(({ content, ...rest }) => ({ ...rest, ...content }));

/** A counter and its drawer in memory; ask: what the server knows of all workstations. */
export const day = async (ask = null) => {
  const at = await counter();
  let counts = [{ shift: 'another', at: 'x', amount: 1, off: 1 }];
  const drawer = createDrawer({
    ledger: { append: async build => { const command = build({ counter: 0, sales: 0 }); at.entries.push(command); return command; } },
    shiftDesk: at.shiftDesk, facts: at.facts, history: async () => flat(at.entries), cursor: () => 42, now: () => at.clock.at,
    attempts: { read: async () => counts, keep: async all => { counts = all; } }, ask,
  });
  return { ...at, drawer };
};
export const sell = async ({ checkout }, cashier) => {
  checkout.add(MILK);
  await checkout.complete([cashTender(6500, 6500)], cashier);
};
