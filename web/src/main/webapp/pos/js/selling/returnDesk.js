import { NoAnswer, uuid7 } from '../kernel/kernel.js';
import { engineVersion } from '../pricing/pricing.js';
import { commandOf } from './completion.js';
import { originalFrom, reckonReturn, refundKinds, returnable } from './returning.js';

/**
 * Takes goods back: online against what every till took back, without network against this till's own journal.
 * @param {{ledger: object, shiftDesk: object, prefix: string, cursor: () => number, now: () => number, offline: () => boolean,
 *   ask: (number: string) => Promise<{status: number, body: any}>, search: (wanted: object) => Promise<{status: number, body: any}>,
 *   since: (isFirst: (command: object) => boolean) => Promise<object[]>, newCode: () => string}} parts since: the journal from an entry on; newCode: for store credit
 */
export const createReturnDesk = ({ ledger, shiftDesk, prefix, cursor, now, offline, ask, search, since, newCode }) => {
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
    /** Asked again before money moves: other tills and hours lie between. Where nobody can tell, the books find it. @param {import('./exchanging.js').Exchange} exchange */
    async isStillThere({ original: { receiptNumber }, lines }) {
      const answer = offline() ? null : await answered(ask(receiptNumber));
      const known = [answer?.status === 200 ? answer.body : null, await own(receiptNumber)].filter(Boolean);
      return known.every(original => lines.every(line => returnable(original.lines.find(sold => sold.line === line.originalLine)) >= line.quantity));
    },
    /** What waits in the cart until its sale is paid: nothing has happened yet. @returns {import('./exchanging.js').Exchange} */
    exchangeOf: ({ original, chosen, reason, refundTo, approvals }) => {
      const { lines, total, due } = reckonReturn(original, chosen);
      return { id: uuid7(now()), original: { id: original.id, receiptNumber: original.receiptNumber }, lines, total, due, reason, refundTo, creditCode: newCode(), approvals };
    },
    /**
     * The return has happened when this resolves.
     * @param {{original: object, chosen: object[], reason: string, refundTo: string, approvals: object[], exchangeSale: string|null}} back refundTo: see refundKinds
     */
    async record({ original, chosen, reason, refundTo = refundKinds(original.tenders, false)[0], approvals, exchangeSale }, cashier) {
      const at = now();
      const { lines, total, due } = reckonReturn(original, chosen);
      let content;
      const entry = await ledger.append(head => {
        content = {
          return: {
            receiptNumber: `${prefix}-R${String(head.counter + 1).padStart(6, '0')}`, businessDay: shiftDesk.businessDay(), offline: offline(), original: original.id, reason, exchangeSale,
            lines, total, refunds: [{ kind: refundTo, amount: due, ...(refundTo === 'STORE_CREDIT' && { code: newCode() }) }],
            ...(original.claimed && { claimedReceipt: original.claimed }),
          },
        };
        return commandOf('return', approvals.length ? { ...content, approvals } : content,
          { at, engine: engineVersion(), prices: cursor(), cashier: cashier.id, shift: shiftDesk.latest().id });
      });
      return { entry, at, back: content.return, original };
    },
  };
};
