import { NoAnswer } from '../kernel/kernel.js';

/**
 * Goods that are paid in one branch and collected in another: only the server knows what is free there, and who had it already, so nothing of this is done without it.
 * @typedef {{line: number, sku: string, code: string, name: string, quantity: number, branch: string, here: boolean, state: "OPEN"|"HANDED_OVER"|"RELEASED", endedAt: string|null, by: string|null}} Piece quantity in thousandths
 * @typedef {{sale: string, receiptNumber: string, soldAt: string, at: string, collector: string|null, phone: string|null, pieces: Piece[]}} Collection
 * @param {{shelves: (sku: string) => Promise<{status: number, body: any}>, fetch: (number: string) => Promise<{status: number, body: any}>, post: (number: string, told: object) => Promise<{status: number, body: any}>, newId: () => string}} parts
 */
export const createCollectDesk = ({ shelves, fetch: ask, post, newId }) => {
  const claims = new Map(); // of attempts whose answer was lost: told again they get the same answer
  const answered = async call => {
    try {
      return await call;
    } catch (fault) {
      if (fault instanceof NoAnswer) return null;
      throw fault;
    }
  };
  const told = (answer, unanswered) => {
    if (answer?.status === 200) return { receipt: answer.body, refusal: null, key: null };
    return { receipt: null, refusal: answer?.body?.detail ?? null, key: answer?.body?.detail ? null : unanswered };
  };
  return {
    /** @returns {Promise<{id: string, name: string, available: number}[]|null>} other branches; null: nobody answered */
    async elsewhere(sku) {
      const answer = await answered(shelves(sku));
      return answer?.status === 200 ? answer.body.branches.filter(branch => !branch.own) : null;
    },
    /** @returns {Promise<{receipt: Collection|null, refusal: string|null, key: string|null}>} refusal: the server's sentence; key: of our own */
    find: async number => told(await answered(ask(number.trim().toUpperCase())), 'collect.needsNetwork'),
    /** All of a receipt that waits here. Without an answer nobody knows whether it is done: asked again, the same attempt counts. */
    async handOver({ receiptNumber, pieces }, cashier) {
      const lines = [...new Set(pieces.filter(piece => piece.here && piece.state === 'OPEN').map(piece => piece.line))];
      const claim = claims.get(receiptNumber) ?? newId();
      claims.set(receiptNumber, claim);
      const answer = await answered(post(receiptNumber, { cashier: cashier.id, claim, lines }));
      if (answer && answer.status < 500) claims.delete(receiptNumber);
      return told(answer, 'collect.unsure');
    },
  };
};
