import { documentsOf } from '../kernel/kernel.js';

/** What is set aside for each such tender. */
const KINDS = { POINTS: 'POINTS', ON_ACCOUNT: 'CREDIT' };

/** A begun point is a whole one, as the server counts. */
export const pointsFor = (amount, value) => Math.ceil(amount / Math.max(1, value));

/** @returns {{kind: "POINTS"|"CREDIT", units: number}[]} what tenders take of what was set aside: points, or cents; others take none */
export const heldBy = (tenders, pointValue) => tenders.filter(({ kind }) => KINDS[kind]).map(({ kind, amount }) => ({ kind: KINDS[kind], units: kind === 'POINTS' ? pointsFor(amount, pointValue) : amount }));

/**
 * What this till took of customers' points and credit and the server cannot know yet: in open carts, and in the journal still unsent.
 * @typedef {{POINTS: Map<string, number>, CREDIT: Map<string, number>}} Taken by the sale it is in
 * @param {{carts: () => object[], unsent?: () => Promise<{payload: string}[]>, pointValue: () => number}} parts carts: sales being rung
 * @returns {(isTheirs: (customer: string) => boolean) => Promise<Taken>}
 */
export const createTakenHere = ({ carts, unsent = async () => [], pointValue }) => async isTheirs => {
  const written = (await unsent()).flatMap(({ payload }) => documentsOf(JSON.parse(payload))).filter(({ kind }) => kind === 'sale')
    .map(({ id, sale }) => ({ id, customer: sale.customer, tenders: sale.tenders }));
  const open = carts().map(sale => ({ id: sale.id, customer: sale.customer?.id, tenders: sale.taken ?? [] }));
  const found = { POINTS: new Map(), CREDIT: new Map() };
  // A sale that is in the journal and still in its cart is one.
  for (const { id, customer, tenders } of new Map([...open, ...written].map(one => [one.id, one])).values()) {
    if (!customer || !isTheirs(customer)) continue;
    for (const { kind, units } of heldBy(tenders, pointValue())) found[kind].set(id, (found[kind].get(id) ?? 0) + units);
  }
  return found;
};

const sum = sales => [...sales.values()].reduce((total, units) => total + units, 0);

/** @param {Taken} taken @returns {{POINTS: number, CREDIT: number}} */
export const totals = ({ POINTS, CREDIT }) => ({ POINTS: sum(POINTS), CREDIT: sum(CREDIT) });

/** What was taken before the server was asked or since: nobody knows which of it the answer counts. @returns {{POINTS: number, CREDIT: number}} */
export const eitherWay = (before, after) => {
  const most = kind => new Map([...before[kind], ...after[kind]].map(([id]) => [id, Math.max(before[kind].get(id) ?? 0, after[kind].get(id) ?? 0)]));
  return totals({ POINTS: most('POINTS'), CREDIT: most('CREDIT') });
};
