/**
 * What lies in a drawer beside cash and is counted with it: card slips, cheques, foreign notes by currency, vouchers. The server knows the same kinds.
 * @typedef {{kind: string, currency: string|null, given: number, foreign: number}} Slips cents handed over; foreign: cents of the currency, 0 for shillings
 */
const KINDS = ['CARD', 'CHEQUE', 'VOUCHER', 'FOREIGN_CASH'];

export const slipKey = ({ kind, currency }) => (currency ? `${kind} ${currency}` : kind);

/** What is given back takes no slip out of the drawer. @param {Map<string, Slips>} slips grows by what was handed over */
export const addSlip = (slips, { kind, given, amount, foreign = 0, ...tender }) => {
  if (!KINDS.includes(kind)) return;
  const currency = (kind === 'FOREIGN_CASH' && tender.currency) || null;
  const known = slips.get(slipKey({ kind, currency })) ?? { kind, currency, given: 0, foreign: 0 };
  slips.set(slipKey(known), { ...known, given: known.given + (given ?? amount), foreign: known.foreign + foreign });
};

/** What was taken away before the count. @param {Map<string, Slips>} slips shrinks by it @param {{tender: string, currency?: string, amount: number, foreign?: number}} move */
export const takeSlip = (slips, { tender: kind, currency = null, amount, foreign = 0 }) => {
  const known = slips.get(slipKey({ kind, currency })) ?? { kind, currency, given: 0, foreign: 0 };
  slips.set(slipKey(known), { ...known, given: known.given - amount, foreign: known.foreign - foreign });
};

/**
 * What is asked for at the count: what the branch takes and what was taken, so that the question gives nothing away.
 * @param {object} facts @param {Map<string, Slips>} taken @returns {{kind: string, currency: string|null, taken: boolean}[]}
 */
export const askedSlips = (facts, taken) => {
  const offered = facts.all('tender').filter(row => KINDS.includes(row.tender))
    .flatMap(row => (row.rates ? row.rates.map(({ currency }) => ({ kind: row.tender, currency })) : [{ kind: row.tender, currency: null }]));
  const more = [...taken.values()].filter(one => !offered.some(row => slipKey(row) === slipKey(one))).map(({ kind, currency }) => ({ kind, currency }));
  return [...offered, ...more].sort((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind)).map(row => ({ ...row, taken: taken.has(slipKey(row)) }));
};

const share = (foreign, given, of) => Number((2n * BigInt(foreign) * BigInt(given) + BigInt(of)) / (2n * BigInt(of)));

/** Notes are worth what those there were taken for, on the whole; those nobody took, what they are worth today. @param {Slips} own @returns {number} cents */
const worth = (typed, { currency, given, foreign }, facts) => {
  if (!currency) return typed;
  const today = facts.all('tender').flatMap(row => row.rates ?? []).find(one => one.currency === currency)?.rate ?? 0;
  return foreign > 0 ? share(typed, given, foreign) : share(typed, today, 10000);
};

/**
 * Slips, cheques, vouchers or notes that leave the drawer before the count.
 * @param {{kind: string, currency: string|null}} which @param {number} typed cents, of the currency for notes @param {Map<string, Slips>} slips what is there
 * @returns {{tender: string, amount: number, currency?: string, foreign?: number}|null} as it goes into the command; null when less is there
 */
export const takenAway = (which, typed, slips, facts) => {
  const own = slips.get(slipKey(which));
  if (!own || typed > (which.currency ? own.foreign : own.given)) return null;
  return { tender: which.kind, amount: worth(typed, own, facts), ...(which.currency && { currency: which.currency, foreign: typed }) };
};

/**
 * Every kind with what was counted beside what should be there; what is not counted is not there.
 * @param {Map<string, number>} counted cents by key, of the currency for foreign notes @param {Map<string, Slips>} taken @param {object} facts
 * @returns {{kind: string, currency: string|null, foreign: number|null, expected: number, counted: number, variance: number}[]}
 */
export const slipCount = (counted, taken, facts) => {
  return askedSlips(facts, taken).map(({ kind, currency }) => {
    const typed = counted.get(slipKey({ kind, currency })) ?? 0;
    const own = taken.get(slipKey({ kind, currency })) ?? { kind, currency, given: 0, foreign: 0 };
    const found = worth(typed, own, facts);
    return { kind, currency, foreign: currency ? typed : null, expected: own.given, counted: found, variance: found - own.given };
  });
};

/** All differences together: what is over in one way does not pay for what is short in another. @returns {number} cents */
export const allDifferences = (cash, slips) => slips.reduce((sum, one) => sum + Math.abs(one.variance), Math.abs(cash));
