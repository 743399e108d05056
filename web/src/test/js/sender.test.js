import { holds, ownDatabase, same } from './expect.js';
import { NoAnswer } from '/pos/js/kernel/kernel.js';
import { createOutbox, openJournal } from '/pos/js/journal/journal.js';
import { createSender } from '/pos/js/journal/sender.js';
import { growingPause } from '/pos/js/journal/pause.js';

const WORKSTATION = 'w';
const stored = entries => ({ status: 200, retryAfter: 0, body: { answers: entries.map(({ id, counter }) => ({ id, counter, result: 'stored' })) } });

const withUnsent = async (count, work) => {
  const [name, drop] = ownDatabase('sender');
  const store = await openJournal(name);
  await store.putBack(Array.from({ length: count }, (nothing, i) => ({
    workstation: WORKSTATION, counter: i + 1, id: `e${i + 1}`, kind: 'sale', at: '2026-11-25T08:00:00.000Z', payload: '{}', signature: 's', state: 'unsent' })));
  const pauses = [];
  const sender = post => createSender({ store, workstation: WORKSTATION, post, random: () => 0.5, later: (again, ms) => pauses.push({ again, ms }) });
  try {
    await work({ store, sender, pauses });
  } finally {
    store.close();
    await drop();
  }
};

const again = async (pauses, sender) => {
  pauses.at(-1).again();
  await sender.kick();
};

export const tests = {
  'sends oldest first in batches of fifty until nothing is left': () => withUnsent(120, async ({ store, sender }) => {
    const sizes = [];
    const firsts = [];
    await sender(async batch => { sizes.push(batch.length); firsts.push(batch[0].counter); return stored(batch); }).kick();
    same(sizes, [50, 50, 20]);
    same(firsts, [1, 51, 101]);
    same(await store.count(WORKSTATION, 'sent'), 120);
  }),
  'without an answer nothing changes and it waits': () => withUnsent(3, async ({ store, sender, pauses }) => {
    const tried = sender(async () => { throw new NoAnswer('cut'); });
    await tried.kick();
    same(await store.count(WORKSTATION, 'unsent'), 3);
    same(pauses.map(pause => pause.ms), [750]);
    holds(tried.state.get().failing, 'shown as failing');
  }),
  'the pause grows with every failure and obeys the server when it asks for more': () => withUnsent(1, async ({ sender, pauses }) => {
    const answers = [{ status: 503, body: null, retryAfter: 0 }, { status: 429, body: null, retryAfter: 90 }, { status: 500, body: null, retryAfter: 0 }];
    const tried = sender(async () => answers.shift());
    await tried.kick();
    await tried.wake();
    await tried.wake();
    same(pauses.map(pause => pause.ms), [750, 90000, 3000]);
  }),
  'a conflict and a refusal stay, marked for a person, and do not stop the rest': () => withUnsent(3, async ({ store, sender }) => {
    const tried = sender(async batch => ({ status: 200, retryAfter: 0, body: { answers: [
      { id: 'e1', counter: 1, result: 'conflict', status: 409 },
      { id: 'e2', counter: 2, result: 'refused', status: 422 },
      { id: 'e3', counter: 3, result: 'stored-with-findings', status: 201 }].filter(answer => batch.some(entry => entry.id === answer.id)) } }));
    await tried.kick();
    same((await store.attention(WORKSTATION)).map(entry => entry.id), ['e1', 'e2']);
    same(await store.count(WORKSTATION, 'sent'), 1);
    same(tried.state.get().attention, 2);
  }),
  'an entry the answer forgot is sent again': () => withUnsent(2, async ({ store, sender }) => {
    let first = true;
    await sender(async batch => { const some = first ? batch.slice(0, 1) : batch; first = false; return stored(some); }).kick();
    same(await store.count(WORKSTATION, 'sent'), 2);
  }),
  'an answer without any entry is no progress and pauses': () => withUnsent(2, async ({ store, sender, pauses }) => {
    await sender(async () => stored([])).kick();
    same(await store.count(WORKSTATION, 'unsent'), 2);
    same(pauses.length, 1);
  }),
  'a request that is too large is halved, and one unreadable entry alone goes to attention': () => withUnsent(4, async ({ store, sender }) => {
    await sender(async batch => (batch.some(entry => entry.id === 'e2') ? { status: 413, body: null, retryAfter: 0 } : stored(batch))).kick();
    same((await store.attention(WORKSTATION)).map(entry => entry.id), ['e2']);
    same(await store.count(WORKSTATION, 'sent'), 3);
  }),
  'a fault of the server stays unsent, is tried again after a pause that grows, and does not stop the rest': () => withUnsent(60, async ({ store, sender, pauses }) => {
    const tries = [];
    let mended = false;
    const tried = sender(async batch => {
      tries.push(batch.map(entry => entry.counter));
      return { status: 200, retryAfter: 0, body: { answers: batch.map(({ id, counter }) => (
        id === 'e2' && !mended ? { id, counter, result: 'refused', status: 500 } : { id, counter, result: 'stored', status: 201 })) } };
    });
    await tried.kick();
    same([tries.length, tries[1].length, await store.count(WORKSTATION, 'sent'), await store.count(WORKSTATION, 'unsent')], [2, 10, 59, 1]);
    same(await store.attention(WORKSTATION), []);
    await tried.kick();
    await tried.kick();
    same([tries.length, pauses.map(pause => pause.ms)], [2, [750]], 'no ping shortens the pause');
    await again(pauses, tried);
    same([tries.length, tries[2], pauses.map(pause => pause.ms)], [3, [2], [750, 1500]]);
    await store.putBack([{ ...await store.entry(WORKSTATION, 60), counter: 61, id: 'e61', state: 'unsent' }]);
    await tried.kick();
    same([tries[3], await store.count(WORKSTATION, 'unsent')], [[61], 1], 'a new sale does not wait with it');
    mended = true;
    await again(pauses, tried);
    same([tries[4], await store.count(WORKSTATION, 'sent'), pauses.length], [[2], 61, 2]);
  }),
  'what a restored server lost before an entry it has goes again, once': () => withUnsent(121, async ({ store, sender }) => {
    const changed = (await store.unsent(WORKSTATION, 120)).map(({ counter }) => ({ key: [WORKSTATION, counter], state: 'sent', answer: {} }));
    await store.answered(changed);
    const has = new Set(Array.from({ length: 100 }, (nothing, i) => i + 1));
    const sent = [];
    await sender(async batch => ({ status: 200, retryAfter: 0, body: { answers: batch.map(({ id, counter }) => {
      const head = Math.max(...has);
      sent.push(counter);
      has.add(counter);
      return { id, counter, result: 'stored-with-findings', ...(counter > head + 1 && { after: head }) };
    }) } })).kick();
    same([sent, has.size, await store.count(WORKSTATION, 'unsent')], [[121, ...Array.from({ length: 20 }, (nothing, i) => i + 101)], 121, 0]);
    await store.answered([{ key: [WORKSTATION, 121], state: 'unsent', answer: {} }]);
    const again = [];
    await sender(async batch => ({ status: 200, retryAfter: 0, body: { answers: batch.map(({ id, counter }) => {
      again.push(counter);
      return { id, counter, result: 'already-stored', ...(counter === 121 && { after: 100 }) };
    }) } })).kick();
    same([again.length, again[0], await store.count(WORKSTATION, 'unsent')], [21, 121, 0], 'an answer that was lost is heard the second time');
  }),
  'a server that fails at everything is given time between the batches, and what it can take behind them gets through': () => withUnsent(101, async ({ store, sender, pauses }) => {
    const tries = [];
    const tried = sender(async batch => {
      tries.push(batch[0].counter);
      return { status: 200, retryAfter: 0, body: { answers: batch.map(({ id, counter }) => (
        counter <= 100 ? { id, counter, result: 'refused', status: 500 } : { id, counter, result: 'stored', status: 201 })) } };
    });
    await tried.kick();
    same([tries, pauses.map(pause => pause.ms)], [[1], [750]]);
    await again(pauses, tried);
    same([tries, pauses.map(pause => pause.ms)], [[1, 51], [750, 1500]]);
    await again(pauses, tried);
    same([tries, await store.count(WORKSTATION, 'sent'), pauses.length], [[1, 51, 101], 1, 3]);
  }),
  'what comes in while the last look is under way does not wait for the next sale': () => withUnsent(1, async ({ store, sender }) => {
    const late = { workstation: WORKSTATION, counter: 2, id: 'e2', kind: 'sale', at: '2026-11-25T08:00:01.000Z', payload: '{}', signature: 's', state: 'unsent' };
    let looks = 0;
    const slow = { ...store, unsent: async (workstation, limit) => {
      const found = await store.unsent(workstation, limit);
      if (limit > 1 && ++looks === 2) {
        await store.putBack([late]);
        slowSender.kick();
      }
      return found;
    } };
    const slowSender = createSender({ store: slow, workstation: WORKSTATION, post: async batch => stored(batch) });
    await slowSender.kick();
    same(await store.count(WORKSTATION, 'sent'), 2);
    same(slowSender.state.get().unsent, 0);
  }),
  'before a drawer is counted everything is sent, and who could not send all is told so': async () => {
    for (const [post, all] of [[async (token, batch) => stored(batch), true], [async () => { throw new NoAnswer('cut'); }, false], [() => new Promise(() => {}), false]]) {
      await withUnsent(70, async ({ store }) => {
        const outbox = createOutbox({ store, mirror: null, registrations: [{ workstationId: WORKSTATION, token: 't' }], workstation: WORKSTATION, post, failed: cause => { throw cause; } });
        same([await outbox.sendAll(100), await store.count(WORKSTATION, 'unsent')], [all, all ? 0 : 70]);
      });
    }
  },
  'a revoked workstation stops and keeps everything': () => withUnsent(2, async ({ store, sender }) => {
    let calls = 0;
    const tried = sender(async () => { calls++; return { status: 401, retryAfter: 0, body: { type: 'urn:problem:identity:workstation-revoked' } }; });
    await tried.kick();
    await tried.kick();
    same([calls, tried.state.get().stopped], [1, 'revoked']);
    same(await store.count(WORKSTATION, 'unsent'), 2);
  }),
  'pauses double up to a minute and are spread by half': () => same(
    [growingPause(1, 0), growingPause(1, 1), growingPause(3, 0), growingPause(20, 1)], [500, 1000, 2000, 60000]),
};
