import { uuid7 } from '../kernel/kernel.js';
import { engineVersion } from '../pricing/pricing.js';
import { counted, toldPieces } from './cash.js';
import { commandOf } from './completion.js';
import { shiftSums, sumsOfAll } from './shiftSums.js';

const withApprovals = (content, approvals) => (approvals.length ? { ...content, approvals } : content);

/**
 * What a cashier does at the drawer beside selling: each is an entry of the journal like a sale.
 * @param {{ledger: object, shiftDesk: object, facts: object, history: (shift: import('./shiftDesk.js').Shift) => Promise<object[]>, cursor: () => number, now: () => number, attempts: object,
 *   ask?: ((shift: string) => Promise<object|null>)|null}} parts
 *   history: the commands of a shift as they stand in the journal; attempts: the shelf of counts nobody signed for;
 *   ask: what all workstations of the drawer did, see fetchSums, null without an answer; none where nobody else can sell at it
 */
export const createDrawer = ({ ledger, shiftDesk, facts, history, cursor, now, attempts, ask = null }) => {
  const write = (kind, content, cashier, shift) => {
    const at = now();
    return ledger.append(() => commandOf(kind, content, { at, engine: engineVersion(), prices: cursor(), cashier: cashier.id, shift }));
  };
  const current = () => shiftDesk.latest().id;
  return {
    /** @returns {Promise<import('./shiftSums.js').ShiftSums>} of the open shift: of the whole drawer where the server answers, else of this till alone */
    async sums() {
      const shift = shiftDesk.latest();
      const all = await ask?.(shift.id);
      if (all) return { ...sumsOfAll(all), alone: false };
      return { ...shiftSums(await history(shift), shift.id, facts.byId('shift', shift.id)?.openingFloat ?? 0), alone: ask !== null };
    },
    /** @param {{type: string, amount: number, reason: string, approvals: object[], slip?: object|null}} what amount in cents, above zero; slip: see takenAway */
    move: ({ type, amount, reason, approvals, slip }, cashier) => write('cash.move', withApprovals({ move: { type, amount, reason, ...slip } }, approvals), cashier, current()),
    opened: ({ reason, approvals }, cashier) => write('drawer.open', withApprovals({ drawer: { reason } }, approvals), cashier, current()),
    /** Lines that were in a cart and were not sold. @param {object[]} lines see cartTrace */
    trace: (lines, cashier, approvals = []) => write('cart.trace', withApprovals({ trace: { lines } }, approvals), cashier, current()),
    /** Somebody tries PINs: the office hears of it. @param {{user: object, wrong: number, locked: boolean, signedOn: object|null}} told user: whose PIN was tried */
    guessed: ({ user, wrong, locked, signedOn }) => write('pin.wrong', { pin: { wrong, locked, signedOn: signedOn?.id ?? null } }, user, shiftDesk.latest()?.id ?? uuid7(now())),
    /** A count beyond the limit that nobody signed for told the cashier that something is missing: the office hears of it. @param {{amount: number, off: number}} count cents of cash, cents of all differences */
    takenBack: async ({ amount, off }) => attempts.keep([...await attempts.read(), { shift: current(), at: new Date(now()).toISOString(), amount, off }]),
    /** The shift is over when this resolves. @param {{pieces: Map<number, number>, slips: object[], stays?: number|null, unsent: number, approvals: object[]}} count pieces by denomination in cents; slips: see slipCount; stays: cents left for the next shift, null for all */
    async close({ pieces, slips = [], stays = null, unsent, approvals }, cashier) {
      const shift = shiftDesk.latest();
      const before = (await attempts.read()).filter(one => one.shift === shift.id).map(({ at, amount, off }) => ({ at, amount, off }));
      const content = {
        shiftClose: {
          pieces: toldPieces(pieces),
          tenders: [{ kind: 'CASH', amount: counted(pieces) },
            ...slips.map(one => ({ kind: one.kind, amount: one.counted, ...(one.currency && { currency: one.currency, foreign: one.foreign }) }))],
          unsent,
          byTender: true,
          ...(stays !== null && { stays }),
          ...(before.length && { before }),
        },
      };
      const entry = await write('shift.close', withApprovals(content, approvals), cashier, shift.id);
      await shiftDesk.closed(shift);
      await attempts.keep([]);
      return entry;
    },
  };
};
