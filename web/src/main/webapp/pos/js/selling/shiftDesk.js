import { nairobiDay, uuid7 } from '../kernel/kernel.js';
import { engineVersion } from '../pricing/pricing.js';
import { toldPieces } from './cash.js';
import { commandOf } from './completion.js';

/** Somebody has the drawer already; the message says who, in the language of the page. */
export class ShiftRefused extends Error {}

const MOST_OVER = 30; // counted without network, one after the other
const LONGEST = 18 * 3600000; // leaves a shift that sells through the night alone

/**
 * The open shift of this till. The till's own word counts until the server says that the very same shift is closed.
 * Nobody closes a shift in the evening: one of a former day is over by itself, and the next sale begins a new one.
 * @typedef {{id: string, openedAt: string, businessDay: string, cashierId: string}} Shift
 * @param {{facts: object, ledger: object, keep: (shift: Shift|null) => Promise<void>, cursor: () => number, now: () => number, kept?: Shift,
 *   ask?: (counted: string|null, cashierId: string) => Promise<string|null>}} parts ask: why no shift may begin, null where nothing is known against it
 */
export const createShiftDesk = ({ facts, ledger, tillId, keep, cursor, now, kept = null, ask = async () => null }) => {
  const { closed = [], counted: countedBefore = [], ...begun } = kept ?? {};
  let mine = begun.id ? begun : null;
  let over = [countedBefore, closed].flat(); // counted here, the last one last; the server's word for them may still be on its way
  const known = () => facts.all('shift').filter(shift => shift.tillId === tillId && shift.state === 'OPEN');
  const isClosed = shift => over.includes(shift.id) || facts.byId('shift', shift.id)?.state === 'CLOSED';
  const isOfFormerDay = shift => nairobiDay(now()) > shift.businessDay && now() - Date.parse(shift.openedAt) > LONGEST;
  /** Of those counted here the one the server still holds open, else the last one. */
  const counted = () => known().find(({ id }) => over.includes(id))?.id ?? over.at(-1) ?? null;
  let last = null;
  const current = () => {
    const shift = [mine, ...known()].find(one => one && !isClosed(one) && !isOfFormerDay(one)) ?? null;
    last = shift ?? last;
    return shift;
  };
  const latest = () => current() ?? last;
  return {
    current,
    /** The open shift, else the one that was open until now. */
    latest,
    businessDay: () => latest()?.businessDay ?? nairobiDay(now()),
    /** @param {number} float cents in the drawer @param {Map<number, number>} [pieces] what it is made of, where that was counted @returns {Promise<object>} the journal entry @throws {ShiftRefused} */
    async open(float, cashier, pieces = new Map()) {
      const refused = await ask(counted(), cashier.id);
      if (refused) throw new ShiftRefused(refused);
      const at = now();
      const told = toldPieces(pieces);
      const shift = { id: uuid7(at), openedAt: new Date(at).toISOString(), businessDay: nairobiDay(at), cashierId: cashier.id };
      const content = { shiftOpen: { till: tillId, businessDay: shift.businessDay, float, ...(told.length && { pieces: told }) } };
      const entry = await ledger.append(() => commandOf('shift.open', content,
        { at, engine: engineVersion(), prices: cursor(), cashier: cashier.id, shift: shift.id }));
      mine = shift;
      await keep({ ...shift, counted: over });
      return entry;
    },
    /** The drawer was counted: no other sale goes into this shift. @param {Shift} shift */
    async closed(shift) {
      over = [...over.filter(id => facts.byId('shift', id)?.state !== 'CLOSED'), shift.id].slice(-MOST_OVER);
      mine = null;
      await keep({ closed: over });
    },
  };
};
