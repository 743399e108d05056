import { NoAnswer } from '../kernel/kernel.js';
import { eitherWay, heldBy, totals } from './takenHere.js';

const FREE = { POINTS: 'freePoints', CREDIT: 'freeCredit' };
const TOO_MUCH = /:(points-short|credit-limit)$/;

/**
 * What customers have with the shop, as far as this till may spend it. The server sets amounts aside for the till and hears what was spent only with the
 * sale: what waits here is counted beside every answer. One thing after the other, so that no answer is taken for more than it was.
 * @param {{api: object, allowances: object, taken: (isTheirs: (customer: string) => boolean) => Promise<import('./takenHere.js').Taken>, pointValue: () => number, offline?: () => boolean}} parts
 */
export const createAccounts = ({ api, allowances, taken, pointValue, offline = () => false }) => {
  let last = Promise.resolve();
  const inTurn = work => {
    last = last.then(work, work);
    return last;
  };
  const takenOf = customer => taken(other => allowances.known(other) === allowances.known(customer));
  const keep = async (standing, customer, before) => {
    allowances.same(customer, standing.customer);
    const spent = eitherWay(before, await takenOf(customer));
    await allowances.take(standing, spent);
    return { ...standing, freePoints: Math.max(0, standing.freePoints - spent.POINTS), freeCredit: Math.max(0, standing.freeCredit - spent.CREDIT) };
  };
  /** Of what the shop has for this customer, less what is taken here already; null when nobody can tell. */
  const free = async (customer, kind, spent) => {
    const { status, body } = await api.account(customer);
    return status === 200 ? Math.max(0, body[FREE[kind]] - spent) : null;
  };
  return {
    /** @returns {Promise<object|null>} as the server answered it, with what is free less what was taken here @throws {NoAnswer} */
    async standing(customer) {
      const before = await takenOf(customer);
      const { status, body } = await api.account(customer);
      return status === 200 ? inTurn(() => keep(body, customer, before)) : null;
    },
    /**
     * Online the server sets aside all that this till takes of this customer, this tender with it; without network what was set aside before is spent.
     * @param {"POINTS"|"CREDIT"} kind @param {number} units points, or cents @returns {Promise<{spent?: boolean, left?: number, refused?: object}>}
     */
    spend: (customer, kind, units) => inTurn(async () => {
      const before = await takenOf(customer);
      const spent = totals(before)[kind];
      try {
        const { status, body } = await api.reserve(customer, kind, spent + units);
        if (status !== 200) return { refused: body ?? {}, left: spent && TOO_MUCH.test(body?.type) ? await free(customer, kind, spent) : null };
        await keep(body, customer, before);
      } catch (fault) {
        if (!(fault instanceof NoAnswer)) throw fault;
      }
      return await allowances.spend(customer, kind, units) ? { spent: true } : { left: allowances.left(customer, kind) };
    }),
    /** Tenders that pay for nothing any more, or a customer who left: what is held beyond what waits here is let go. What nobody could let go lapses by itself. */
    letGo: (customer, tenders) => inTurn(async () => {
      for (const { kind, units } of heldBy(tenders, pointValue())) await allowances.giveBack(customer, kind, units);
      if (offline()) return;
      try {
        const before = await takenOf(customer);
        const { status, body } = await api.release(customer, totals(before));
        if (status === 200) await keep(body, customer, before);
      } catch (fault) {
        if (!(fault instanceof NoAnswer)) throw fault;
      }
    }),
  };
};
