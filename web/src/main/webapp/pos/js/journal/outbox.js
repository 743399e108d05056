import { createState } from '../kernel/kernel.js';
import { createSender } from './sender.js';
import { showUnsent } from './unsentScreen.js';

/**
 * Everything that still has to reach the server: of this registration and of former ones of this browser, each with its own token.
 * @param {{store: object, mirror: object|null, registrations: {workstationId: string, token: string}[], workstation: string,
 *   post: (token: string, entries: object[]) => Promise<any>, failed: (cause: Error) => void}} parts
 *   mirror: the second place, null where the browser has none; failed: told when the second place could not be written or cleared
 */
export const createOutbox = ({ store, mirror, registrations, workstation, post, failed }) => {
  const senders = new Map(registrations.map(({ workstationId, token }) => [workstationId, createSender({
    store, workstation: workstationId, post: entries => post(token, entries),
    settledEntries: async entries => mirror?.release(entries).catch(failed),
  })]));
  const mine = senders.get(workstation);
  const { token } = registrations.find(one => one.workstationId === workstation);
  const all = [...senders.values()];
  const state = createState(mine.state.get());
  const add = name => all.reduce((sum, sender) => sum + sender.state.get()[name], 0);
  const oldest = () => all.map(sender => sender.state.get().oldestAt).filter(at => at !== null).sort((a, b) => a - b)[0] ?? null;
  const sum = () => state.set({ ...mine.state.get(), unsent: add('unsent'), attention: add('attention'), oldestAt: oldest() });
  for (const sender of all) sender.state.listen(sum);

  return {
    state,
    start: () => Promise.all(all.map(sender => sender.recount())),
    /** A new entry is on disk. */
    grew(entry) {
      mirror?.keep({ ...entry, token }).catch(failed);
      mine.recount().then(mine.kick).catch(failed);
    },
    /** The server answered a ping: whoever still has something and is not waiting for a pause goes on. */
    nudge: () => all.filter(sender => sender.state.get().unsent > 0).forEach(sender => sender.kick().catch(failed)),
    wake: () => all.forEach(sender => sender.wake().catch(failed)),
    /** Everything goes now. @param {number} patience ms @returns {Promise<boolean>} whether the server has all of this workstation */
    async sendAll(patience) {
      const gone = Promise.all(all.map(async sender => {
        await sender.recount();
        await sender.wake();
      })).catch(failed);
      await Promise.race([gone, new Promise(tell => { setTimeout(tell, patience); })]);
      return mine.state.get().unsent === 0;
    },
    revoked: () => mine.stop('revoked'),
    /** The server is older than its own answers: what it lost goes again. */
    async resendAfter(counter) {
      await store.resendAfter(workstation, counter);
      await mine.recount();
      mine.wake().catch(failed);
    },
    async show(text, bring) {
      const lists = await Promise.all([...senders.keys()].flatMap(id => [store.attention(id), store.unsent(id, 200)]));
      showUnsent({
        text, everything: store.all, bring: file => bring(token, file),
        attention: lists.filter((list, i) => i % 2 === 0).flat(),
        unsent: lists.filter((list, i) => i % 2 === 1).flat(),
        sendAgain: async () => {
          await Promise.all([...senders.keys()].map(store.resendAttention));
          await Promise.all(all.map(sender => sender.recount()));
          all.forEach(sender => sender.wake().catch(failed));
        },
      });
    },
  };
};

/**
 * Compares the second place with the journal after a start: what the journal lost comes back, what was answered goes.
 * A journal that lost everything lost the registration too: its token comes back with the entries, so that they can be sent.
 * @returns {Promise<number>} how many entries came back
 */
export const recover = async (store, mirror) => {
  const lost = [];
  const answered = [];
  const tokens = new Map();
  for (const { token, ...entry } of await mirror.entries()) {
    const kept = await store.entry(entry.workstation, entry.counter);
    if (kept?.state === 'sent') answered.push(entry);
    if (kept) continue;
    lost.push(entry);
    tokens.set(entry.workstation, token);
  }
  await store.putBack(lost, tokens);
  await mirror.release(answered);
  return lost.length;
};
