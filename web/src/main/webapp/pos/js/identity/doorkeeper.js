import { afterWrong, clearedBySupervisor, isTold, standing } from './attempts.js';
import { maySell, maySupervise } from './permissions.js';
import { pinMatches } from './pins.js';

const EXPIRY = 30 * 24 * 3600000; // a till that heard nothing for so long must ask the server who still works here

/**
 * Decides who may stand at the till, without any network.
 * @param {{facts: object, shelf: object, now: () => number, guessed?: (told: {user: object, wrong: number, locked: boolean}) => void}} parts guessed: told when somebody seems to try PINs
 */
export const createDoorkeeper = ({ facts, shelf, now, guessed = () => {} }) => {
  /** @returns {Promise<{outcome: "welcome"|"wrong"|"wait"|"locked"|"expired", seconds?: number}>} */
  const check = async (user, typed) => {
    const heardAt = await shelf.heardAt();
    if (heardAt !== null && now() - heardAt > EXPIRY) return { outcome: 'expired' };
    const all = await shelf.attempts();
    const { open, locked, seconds } = standing(all[user.id], user.pin.salt, now());
    if (locked) return { outcome: 'locked' };
    if (!open) return { outcome: 'wait', seconds };
    // Counted before it is known: pulling the plug while the PIN is checked gives no free guess.
    const counted = afterWrong(all[user.id], user.pin.salt, now());
    await shelf.keepAttempts({ ...all, [user.id]: counted });
    if (await pinMatches(shelf.deviceKey, user.pin, typed)) {
      const { [user.id]: mine, ...others } = all;
      await shelf.keepAttempts(maySupervise(user) ? clearedBySupervisor() : others);
      return { outcome: 'welcome' };
    }
    const next = standing(counted, user.pin.salt, now());
    if (isTold(counted.wrong)) guessed({ user, wrong: counted.wrong, locked: next.locked });
    return next.locked ? { outcome: 'locked' } : { outcome: 'wrong', seconds: next.seconds };
  };
  return {
    people: () => facts.all('user').filter(user => user.active && user.pin && maySell(user)).sort((a, b) => a.name.localeCompare(b.name)),
    /** Whether the PIN is this person's, wrong ones counted; nobody signs on by it. */
    check,
    async signOn(user, typed) {
      const checked = await check(user, typed);
      if (checked.outcome === 'welcome') await shelf.keepLastUser(user.id);
      return checked;
    },
  };
};
