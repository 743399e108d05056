import { engineVersion } from '../pricing/pricing.js';
import { commandOf } from './completion.js';

const LONGEST = 24 * 3600000;

/** When people come and leave, written down like everything else at a till: without network too. */
export const createClockDesk = ({ ledger, shiftDesk, cursor, now, since, newId }) => ({
  /** @returns {Promise<number|null>} since when the person is at work, as far as this till knows; null when not */
  async cameAt(person) {
    const commands = await since(command => Date.parse(command.at) < now() - LONGEST);
    const last = commands.findLast(command => command.kind.startsWith('clock.') && command.cashier === person.id);
    return last?.kind === 'clock.in' ? Date.parse(last.at) : null;
  },
  /** @param {"clock.in"|"clock.out"} kind @returns {Promise<object>} the journal entry */
  punch: (kind, person) => ledger.append(() => commandOf(kind, { clock: {} }, { at: now(), engine: engineVersion(), prices: cursor(), cashier: person.id, shift: shiftDesk.latest()?.id ?? newId() })),
});
