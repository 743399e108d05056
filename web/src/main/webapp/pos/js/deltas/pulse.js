import { NoAnswer, createState } from '../kernel/kernel.js';
import { createReachability } from './reachability.js';

const EVERY = 3000;
const SPARING = 15000; // where every byte is paid for
const SURE_AFTER = 3; // pings in a row that say the server has less than it once answered for, or more than we ever wrote

/**
 * The ping: every three seconds, on its own, whatever else goes on.
 * @param {{ask: () => Promise<{status: number, body: any, ms: number}>, feed: object, online: () => void, answering: () => void, revoked: () => void,
 *   heard: (at: number) => void, serverLost: (counter: number) => Promise<void>, serverAhead: () => Promise<void>, counter: () => number, idle: () => boolean, now: () => number, measured?: (server: number, ms: number) => number,
 *   sparing?: () => boolean, mayPull?: () => boolean, later?: Function}} parts
 *   measured: told the server's time, answers how far the device is ahead; sparing: ask less often; mayPull: whether all changes may come down now, else what is urgent does;
 *   online: the outage is over; answering: one more good ping; idle: nothing unsent, no sending under way; serverLost: told the last counter the server still has;
 *   serverAhead: the server has entries of this chain that this browser never wrote: it was restored from a copy
 */
export const createPulse = ({ ask, feed, online, answering, revoked, heard, serverLost, serverAhead, counter, idle, now, measured = server => now() - server,
  sparing = () => false, mayPull = () => true, later = setTimeout }) => {
  const reachability = createReachability();
  const state = createState({ ...reachability.current(), fiscal: { waiting: 0, oldestAt: null }, mobile: 'idle', stamps: 0, drift: 0 });
  let behind = 0;
  let ahead = 0;
  let stopped = false;

  const missed = () => state.update(reachability.missed(now()));

  const broken = fault => {
    if (!(fault instanceof NoAnswer)) throw fault;
    missed();
  };

  const watchLoss = async ({ knownCounter }) => {
    behind = idle() && knownCounter < counter() ? behind + 1 : 0;
    if (behind < SURE_AFTER) return;
    behind = 0;
    await serverLost(knownCounter);
  };
  // Every number is on our disk before it is sent, so no sending under way can explain this.
  const watchFork = async ({ knownCounter }) => {
    ahead = knownCounter > counter() ? ahead + 1 : 0;
    if (ahead === SURE_AFTER) await serverAhead();
  };

  const answered = async ({ body, ms }) => {
    const was = state.get().state;
    const reach = reachability.hit(ms);
    const drift = Math.round(measured(Date.parse(body.now), ms) / 60000);
    // An older server leaves out what it does not know yet.
    state.update({ ...reach, fiscal: body.fiscal ?? state.get().fiscal, mobile: body.mobile ?? 'idle', stamps: body.heads?.stamps ?? 0, drift });
    heard(now());
    if (reach.state !== 'offline' && ['offline', 'unknown'].includes(was)) online();
    else if (reach.state !== 'offline') answering();
    await watchLoss(body);
    await watchFork(body);
    const changes = body.heads?.changes ?? 0;
    if (feed.behind(changes)) (mayPull() ? feed.pull() : feed.pullUrgent(changes)).catch(broken);
  };

  const beat = async () => {
    try {
      const answer = await ask();
      if (answer.status === 200) await answered(answer);
      else if (answer.status === 401 && answer.body?.type === 'urn:problem:identity:workstation-revoked') {
        stopped = true;
        revoked();
      } else missed();
    } catch (fault) {
      broken(fault);
    } finally {
      if (!stopped) later(beat, sparing() && reachability.current().state !== 'offline' ? SPARING : EVERY);
    }
  };
  return { state, start: beat };
};
