import { NoAnswer, createState } from '../kernel/kernel.js';

const OFTEN = 700; // so that a paid prompt is on the screen within 1.5 s of the PIN, 95 times of 100
const SELDOM = 4000;
const RINGS_NO_MORE = 180000;
const PATIENCE = 90000; // after this the customer has long answered or not

/**
 * A prompt on a customer's phone, from sending to its end. The server decides; here it is asked how it stands.
 * @typedef {{id: string, amount: number, phone: string, state: string, reason: string|null, code: string|null, said: string|null, reached: boolean, at: number}} Prompt
 *   state as the server calls it, or REFUSED when it did not take the prompt at all; said: why, in words; reached: whether the last call was answered
 * @param {{api: object, ask: {id: string, amount: number, phone: string, cashier: string}, at: number, now: () => number, later?: Function}} parts
 */
export const createPrompt = ({ api, ask, at, now, later = setTimeout }) => {
  const state = createState({ ...ask, state: 'PENDING', reason: null, code: null, said: null, reached: true, at });
  let running = false;

  const heard = ({ status, body }) => {
    if (status === 200) state.update({ state: body.state, reason: body.reason ?? null, code: body.code ?? null, reached: true });
    else if (status >= 400 && status < 500 && status !== 404 && status !== 429) state.update({ state: 'REFUSED', said: body?.errors?.[0]?.message ?? body?.detail ?? null, reached: true });
    else state.update({ reached: status !== 503 });
  };
  const attempt = async call => {
    try {
      const answer = await call();
      heard(answer);
      return answer.status;
    } catch (fault) {
      if (!(fault instanceof NoAnswer)) throw fault;
      state.update({ reached: false });
      return 0;
    }
  };
  const isOver = () => ['PAID', 'REFUSED'].includes(state.get().state);
  const watch = async () => {
    if (!running || isOver()) return;
    // A prompt that never came to the server is sent again: its id makes sure that the phone rings once.
    if (await attempt(() => api.status(ask.id)) === 404) await attempt(() => api.ask(ask));
    if (running && !isOver()) later(watch, state.get().state !== 'FAILED' && now() - at < PATIENCE ? OFTEN : SELDOM);
  };

  return {
    state,
    async send() {
      running = true;
      later(watch, OFTEN);
      await attempt(() => api.ask(ask));
    },
    /** Goes on watching one that was sent before this page was loaded. */
    resume() {
      running = true;
      return watch();
    },
    check: () => attempt(() => api.check(ask.id)),
    stop() {
      running = false;
    },
  };
};

/** Seconds until the same phone may be asked again: the provider ends the first of two prompts that ring together. */
export const waitBeforeNext = ({ at, reason }, now) => Math.max(0, Math.ceil((at + (reason === 'same-amount' ? 120 : 60) * 1000 - now) / 1000));

/** Whether sending the same again can help; after three minutes no prompt rings any more, whatever became of it. */
export const mayTryAgain = ({ state, reason, at }, now) => (['PENDING', 'WAITING', 'UNKNOWN'].includes(state) && now - at >= RINGS_NO_MORE) || state === 'REFUSED' || (state === 'FAILED' && !['set-up', 'too-small', 'not-registered', 'account-full'].includes(reason));
