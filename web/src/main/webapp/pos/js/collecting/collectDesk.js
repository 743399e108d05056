import { NoAnswer } from '../kernel/kernel.js';

/** With one of these the server said what became of it. Any other leaves open whether an earlier attempt was heard. */
const SETTLED = [200, 404, 409, 422];
/** Nobody comes back to more. */
const MOST_CLAIMS = 50;

/**
 * Goods that are paid in one branch and collected in another: only the server knows what is free there, and who had it already, so nothing of this is done without it.
 * @typedef {{line: number, sku: string, code: string, name: string, quantity: number, branch: string, here: boolean, state: "OPEN"|"HANDED_OVER"|"RELEASED", endedAt: string|null, by: string|null}} Piece quantity in thousandths
 * @typedef {{sale: string, receiptNumber: string, soldAt: string, at: string, collector: string|null, phone: string|null, pieces: Piece[]}} Collection
 * @typedef {{receipt: Collection|null, refusal: string|null, key: string|null, lost?: string}} Told refusal: the server's sentence; key: of our own; lost: when this till handed it over and never heard so
 * @param {{shelves: (sku: string) => Promise<{status: number, body: any}>, fetch: (number: string) => Promise<{status: number, body: any}>, post: (number: string, told: object) => Promise<{status: number, body: any}>, newId: () => string, claims: object}} parts
 *   claims: where attempts whose answer was lost are kept
 */
export const createCollectDesk = ({ shelves, fetch: ask, post, newId, claims }) => {
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
  const claimOf = async number => (await claims.read()).find(one => one.number === number) ?? null;
  const keep = async (number, claim) => claims.keep([...(await claims.read()).filter(one => one.number !== number), ...(claim ? [claim] : [])].slice(-MOST_CLAIMS));
  /** Kept before it is asked: when the answer is lost, the same attempt is told again and counts once. */
  const attempt = async (claim, cashier) => {
    await keep(claim.number, claim);
    const answer = await answered(post(claim.number, { cashier: cashier.id, claim: claim.claim, lines: claim.lines }));
    if (SETTLED.includes(answer?.status)) await keep(claim.number, null);
    return answer;
  };
  /** What is handed over while an attempt of this till is open may be its own doing: then the goods still lie here. */
  const withOwn = async (found, claim, cashier) => {
    const given = found.receipt.pieces.find(piece => piece.here && piece.state === 'HANDED_OVER' && claim.lines.includes(piece.line));
    if (!given) return found;
    const answer = await attempt(claim, cashier);
    if (answer?.status === 200) return { ...found, receipt: answer.body, lost: given.endedAt };
    return SETTLED.includes(answer?.status) ? found : { ...found, key: 'collect.unsureWhose' };
  };
  return {
    /** @returns {Promise<{id: string, name: string, available: number}[]|null>} other branches; null: nobody answered */
    async elsewhere(sku) {
      const answer = await answered(shelves(sku));
      return answer?.status === 200 ? answer.body.branches.filter(branch => !branch.own) : null;
    },
    /** @returns {Promise<Told>} */
    async find(number, cashier) {
      const found = told(await answered(ask(number.trim().toUpperCase())), 'collect.noNetwork');
      const claim = found.receipt && await claimOf(found.receipt.receiptNumber);
      return claim ? withOwn(found, claim, cashier) : found;
    },
    /** All of a receipt that waits here. Without an answer nobody knows whether it is done: asked again, the same attempt counts. @returns {Promise<Told>} */
    async handOver({ receiptNumber, pieces }, cashier) {
      const lines = [...new Set(pieces.filter(piece => piece.here && piece.state === 'OPEN').map(piece => piece.line))];
      const claim = (await claimOf(receiptNumber))?.claim ?? newId();
      return told(await attempt({ number: receiptNumber, claim, lines }, cashier), 'collect.unsure');
    },
  };
};
