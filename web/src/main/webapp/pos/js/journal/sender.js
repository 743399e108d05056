import { NoAnswer, createState } from '../kernel/kernel.js';
import { changesFrom, failedAt, fitting, gapsIn, meaningOf } from './answers.js';
import { createHeld } from './held.js';
import { growingPause } from './pause.js';

const MOST = 50;

/**
 * Sends what is unsent, oldest first, until nothing is left. An entry changes state on an answer and on nothing else.
 * @param {{store: object, workstation: string, post: (entries: object[]) => Promise<{status: number, body: any, retryAfter: number}>,
 *   settledEntries?: (entries: object[]) => Promise<void>, later?: Function, random?: () => number}} parts
 *   settledEntries: told which entries need no second copy any more
 */
export const createSender = ({ store, workstation, post, settledEntries = async () => {}, later = setTimeout, random = Math.random }) => {
  const state = createState({ unsent: 0, attention: 0, oldestAt: null, stopped: null, failing: false, sending: false });
  let most = MOST;
  let failures = 0;
  let running = null;
  let timer = null;
  let asked = false;
  const held = createHeld({ later, random, due: () => kick() });

  const recount = async () => {
    const [unsent, attention, [oldest]] = await Promise.all([
      store.count(workstation, 'unsent'), store.count(workstation, 'attention'), store.unsent(workstation, 1)]);
    state.update({ unsent, attention, oldestAt: oldest ? Date.parse(oldest.at) : null });
  };

  const pause = seconds => {
    failures++;
    state.update({ failing: true });
    const wait = Math.max(seconds * 1000, growingPause(failures, random()));
    timer = later(() => { timer = null; kick(); }, wait);
    return false;
  };

  const take = async changes => {
    await store.answered(changes.map(({ key, state: next, answer }) => ({ key, state: next, answer })));
    await settledEntries(changes.filter(change => change.state === 'sent').map(change => change.entry));
    for (const { after, before } of gapsIn(changes)) await store.resendBetween(workstation, after, before);
    await recount();
  };

  // One entry alone that the server cannot even read is shown to a person, so that it does not block the next.
  const lessAtOnce = async (batch, answer) => {
    most = Math.max(1, Math.floor(batch.length / 2));
    if (batch.length > 1) return true;
    const unreadable = { id: batch[0].id, result: 'refused', status: answer.status, problem: answer.body };
    await take(changesFrom(batch, [unreadable]));
    return true;
  };

  /** @returns {Promise<boolean>} whether to go on at once */
  const sendBatch = async () => {
    const waiting = await store.unsent(workstation, most + held.size());
    const batch = fitting(waiting.filter(entry => !held.has(entry.counter)), most);
    if (!batch.length) return false;
    const answer = await answerTo(batch);
    const meaning = answer ? meaningOf(answer.status, answer.body) : 'later';
    if (meaning === 'revoked') {
      state.update({ stopped: 'revoked' });
      return false;
    }
    if (meaning === 'too-much') return lessAtOnce(batch, answer);
    const changes = meaning === 'answered' ? changesFrom(batch, answer.body.answers) : [];
    const faults = meaning === 'answered' ? failedAt(batch, answer.body.answers) : [];
    held.add(faults);
    // What stands behind a few faults goes on at once; a server that fails at everything is given time.
    if (!changes.length && (!faults.length || batch.length === MOST)) return pause(answer?.retryAfter ?? 0);
    if (changes.length) failures = 0;
    most = Math.min(MOST, most * 2);
    state.update({ failing: false });
    await take(changes);
    return true;
  };

  const answerTo = async batch => {
    try {
      return await post(batch);
    } catch (fault) {
      if (fault instanceof NoAnswer) return null;
      throw fault;
    }
  };

  const drain = async () => {
    state.update({ sending: true });
    try {
      // What came in after the last look asked again: nothing may be awaited between that question and "running = null".
      do {
        asked = false;
        while (await sendBatch());
        if (!timer) held.retryLater();
        await recount();
      } while (asked && !timer && !state.get().stopped);
    } finally {
      running = null;
      state.update({ sending: false });
    }
  };

  const kick = () => {
    asked = true;
    if (state.get().stopped || timer) return running ?? Promise.resolve();
    running ??= drain();
    return running;
  };

  return {
    state,
    recount,
    /** Something new is there. While a pause runs it waits with the others. */
    kick,
    /** The server is back: the pause is over. */
    wake() {
      clearTimeout(timer);
      timer = null;
      held.release();
      return kick();
    },
    stop: reason => state.update({ stopped: reason }),
  };
};
