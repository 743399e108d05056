import { NoAnswer } from '../kernel/kernel.js';

const EVERY = 1000;
/** Look-ups are answered within seconds; a customer does not wait longer. */
const MOST_LOOKS = 30;

const wordsOf = body => body?.errors?.[0]?.message ?? body?.detail ?? null;
/** What was asked for again may not have left yet. */
const LEAST_LOOKS = 3;
/** A reason says that nobody can be asked, or that nothing is heard for now. */
const mayCome = ({ status, body }, looks) => status === 200 && body.state === 'TO_VERIFY' && (!body.reason || (body.reason === 'not-known' && looks < LEAST_LOOKS));

/**
 * What the provider knows of a typed code, before the goods go.
 * @param {{api: object, told: {sale: string, code: string, amount: number, cashier: string}, open?: () => boolean, later?: Function}} parts open: whether somebody waits still
 * @returns {Promise<{proved?: object, unsure?: object, said?: string|null}>} proved: paid, with the amount that came; unsure: nobody can say now; said: why it is none, in words; nothing of these: not reached
 */
export const lookUpCode = async ({ api, told, open = () => true, later = setTimeout }) => {
  try {
    let answer = await api.typed(told);
    for (let looks = 0; mayCome(answer, looks) && open() && looks < MOST_LOOKS; looks++) {
      await new Promise(done => { later(done, EVERY); });
      answer = await api.status(answer.body.id);
    }
    const { status, body } = answer;
    if (status >= 500 || status === 429) return {};
    if (status !== 200) return { said: wordsOf(body) };
    const payment = { id: body.id, amount: body.amount, code: body.code ?? told.code };
    if (body.state === 'FALSE') return { said: null };
    return body.state === 'PAID' ? { proved: payment } : { unsure: payment };
  } catch (fault) {
    if (!(fault instanceof NoAnswer)) throw fault;
    return {};
  }
};

/**
 * Money that came in by itself: much of it is had by nobody before the provider says that it knows it.
 * @param {{claim: () => Promise<{status: number, body: object}>, open?: () => boolean, later?: Function}} parts claim: asks the server for it
 * @returns {Promise<{taken?: object, unsure?: object, said?: string}>} unsure: nobody can say now; nothing of these: not reached
 */
export const claimLookedUp = async ({ claim, open = () => true, later = setTimeout }) => {
  try {
    let answer = await claim();
    for (let looks = 0; answer.status === 200 && answer.body.reason === 'looking-up' && open() && looks < MOST_LOOKS; looks++) {
      await new Promise(done => { later(done, EVERY); });
      answer = await claim();
    }
    const { status, body } = answer;
    if (status !== 200) return { said: wordsOf(body) };
    const payment = { id: body.id, amount: body.amount, code: body.code };
    return body.reason ? { unsure: payment } : { taken: payment };
  } catch (fault) {
    if (!(fault instanceof NoAnswer)) throw fault;
    return {};
  }
};
