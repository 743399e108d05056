/** What is set aside for a customer until the sale is sent. */
const isHeld = ({ kind }) => kind === 'POINTS' || kind === 'ON_ACCOUNT';

export const exchangesIn = sales => sales.flatMap(one => one.exchange ?? []);

const heldIn = sales => sales.flatMap(({ customer, taken = [] }) => (customer ? taken.filter(isHeld).map(tender => ({ customer: customer.id, tender })) : []));

/** The tenders that need not be asked for again. */
export const withoutHeld = (taken = []) => taken.filter(tender => !isHeld(tender));

/**
 * Whoever is in no cart any more, and whose tenders pay for nothing any more, though nobody paid.
 * @param {import('./sale.js').Sale[]} before @param {import('./sale.js').Sale[]} after @returns {{customer: string, tenders: object[]}[]}
 */
export const unheld = (before, after) => {
  const held = heldIn(after);
  const gone = heldIn(before).filter(({ tender }) => !held.some(one => one.tender === tender));
  const left = before.flatMap(({ customer }) => customer?.id ?? []).filter(id => !after.some(({ customer }) => customer?.id === id));
  return [...new Set([...gone.map(({ customer }) => customer), ...left])].map(customer => ({ customer, tenders: gone.filter(one => one.customer === customer).map(({ tender }) => tender) }));
};

/** Tells of all that was for a sale and is not, though nobody paid. */
export const tellUnpaid = (before, after, { givenUp, letGo }) => {
  exchangesIn(before).filter(one => !exchangesIn(after).some(other => other.id === one.id)).forEach(givenUp);
  unheld(before, after).forEach(letGo);
};
