import { NoAnswer, uuid7 } from '../kernel/kernel.js';
import { engineVersion } from '../pricing/pricing.js';
import { commandOf } from './completion.js';
import { originalFrom, reckonReturn, refundKinds, refundWays, returnable, splitRefund, undoneWithDeposit } from './returning.js';

/**
 * Takes goods back: online against what every till took back, without network against this till's own journal.
 * @param {{ledger: object, shiftDesk: object, prefix: string, cursor: () => number, now: () => number, offline: () => boolean,
 *   ask: (number: string) => Promise<{status: number, body: any}>, search: (wanted: object) => Promise<{status: number, body: any}>,
 *   since: (isFirst: (command: object) => boolean) => Promise<object[]>, newCode: () => string, hold?: (number: string, told: object) => Promise<{status: number, body: any}>, release?: (number: string, id: string) => Promise<object>}} parts since: the journal from an entry on; newCode: for store credit; hold: asks the server to keep lines for one return; release: that it need not any more
 */
export const createReturnDesk = ({ ledger, shiftDesk, prefix, cursor, now, offline, ask, search, since, newCode, hold, release = async () => null }) => {
  const own = async number => {
    const isIt = command => command.kind === 'sale' && command.sale.receiptNumber === number;
    const [first, ...later] = await since(isIt);
    return first && isIt(first) ? originalFrom(first, later) : null;
  };
  const answered = async call => {
    try {
      return await call;
    } catch (fault) {
      if (fault instanceof NoAnswer) return null;
      throw fault;
    }
  };
  /** Held goods come back nowhere else for a while. @returns {Promise<{status: number, body: any}|null>} null: nobody can tell */
  const held = async (number, id, lines) => {
    const answer = hold && !offline() ? await answered(hold(number, { id, lines })) : null;
    return answer && [200, 409].includes(answer.status) ? answer : null;
  };
  return {
    /** @returns {Promise<{original: import('./returning.js').Original|null, refusal: string|null}>} refusal: key of the sentence why there is none */
    async find(typed) {
      const number = typed.trim().toUpperCase();
      const answer = offline() ? null : await answered(ask(number));
      if (answer?.status === 200) return { original: answer.body, refusal: null };
      const original = await own(number);
      if (original) return { original, refusal: null };
      return { original: null, refusal: answer?.status === 404 ? 'return.unknown' : 'return.needsNetwork' };
    },
    /** @returns {Promise<object[]|string|null>} a sentence: what was typed cannot be read; null: nobody answered */
    async search(wanted) {
      const answer = await answered(search(wanted));
      if (answer?.status === 422) return answer.body.errors?.[0]?.message ?? answer.body.detail;
      return answer?.status === 200 ? answer.body : null;
    },
    /**
     * Before anything is given: of two tills that want the same piece one hears no. Without network it goes on, and the books find it.
     * @returns {Promise<{id: string, refused: string|null}>} id: of the return to be recorded; refused: the server's sentence
     */
    async hold({ original, chosen }) {
      const id = uuid7(now());
      const lines = chosen.filter(one => one.quantity > 0).map(({ line, quantity }) => ({ line, quantity }));
      const answer = original.id ? await held(original.receiptNumber, id, lines) : null;
      return { id, refused: answer?.status === 409 ? answer.body.detail : null };
    },
    /** Whoever waits for these goods elsewhere waits no longer. Where the server is not heard of it, its time ends the hold. @param {import('./exchanging.js').Exchange} exchange */
    givenUp: async ({ id, original: { receiptNumber } }) => (offline() ? null : answered(release(receiptNumber, id))),
    /** Asked again before money moves: other tills and hours lie between. Where nobody can tell, the books find it. @param {import('./exchanging.js').Exchange} exchange */
    async isStillThere({ id, original: { receiptNumber }, lines }) {
      const kept = await held(receiptNumber, id, lines.map(({ originalLine, quantity }) => ({ line: originalLine, quantity })));
      if (kept) return kept.status === 200;
      const answer = offline() ? null : await answered(ask(receiptNumber));
      const known = [answer?.status === 200 ? answer.body : null, await own(receiptNumber)].filter(Boolean);
      const isThere = (sold, { quantity, serials = [] }) => returnable(sold) >= quantity && serials.every(serial => sold.serials?.includes(serial) ?? true);
      return known.every(original => lines.every(line => isThere(original.lines.find(sold => sold.line === line.originalLine), line)));
    },
    /** What waits in the cart until its sale is paid: nothing has happened yet. @returns {import('./exchanging.js').Exchange} */
    exchangeOf: ({ id = uuid7(now()), original, chosen, reason, refundTo, credit = false, inCash = false, approvals }) => {
      const { lines, total, due } = reckonReturn(original, chosen);
      return { id, original: { id: original.id, receiptNumber: original.receiptNumber }, lines, total, due, reason, refundTo, ways: refundWays(original, refundTo, credit, inCash), creditCode: newCode(), approvals };
    },
    /**
     * The return has happened when this resolves.
     * @param {{id?: string, original: object, chosen: object[], reason: string, refundTo: string, credit?: boolean, inCash?: boolean, approvals: object[], exchangeSale: string|null}} back refundTo: see refundKinds; credit: whether the branch keeps store credit; inCash: whether notes are given for a card or a phone; withDeposit: its crates are back, too
     */
    async record({ id, original, chosen, reason, refundTo = refundKinds(original.tenders, false)[0], credit = false, inCash = false, approvals, exchangeSale, withDeposit = false }, cashier) {
      const at = now();
      const { lines, total, due } = reckonReturn(original, chosen);
      let content;
      const entry = await ledger.append(head => {
        content = {
          return: {
            receiptNumber: `${prefix}-R${String(head.counter + 1).padStart(6, '0')}`, businessDay: shiftDesk.businessDay(), offline: offline(), original: original.id, reason, exchangeSale,
            lines, total, ...(withDeposit ? undoneWithDeposit(original, due, { to: refundTo, credit, inCash, newCode }) : { refunds: splitRefund(refundWays(original, refundTo, credit, inCash), due, newCode) }),
            ...(original.claimed && { claimedReceipt: original.claimed }),
          },
        };
        return commandOf('return', approvals.length ? { ...content, approvals } : content,
          { at, engine: engineVersion(), prices: cursor(), cashier: cashier.id, shift: shiftDesk.latest().id, ...(id && { id }) });
      });
      return { entry, at, back: content.return, original };
    },
  };
};
