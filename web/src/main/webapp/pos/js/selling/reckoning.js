import { nairobiDay } from '../kernel/kernel.js';
import { roundedDue, taxesOn } from '../pricing/pricing.js';
import { depositsOf } from './deposits.js';
import { createOffering } from './offering.js';
import { withoutCharge } from './serviceCharge.js';

export const NOTHING = { total: 0, tax: 0, taxes: [], lines: [], findings: [], totalBeforeDiscount: 0, discount: 0, taxable: 0, basketDiscount: 0, given: [], hints: [], lists: [] };

/**
 * What a cart costs at a moment, with the charge for service and what the drawer rounds.
 * @param {{facts: object, coupons: object, categoryOf: (sku: string) => string|null}} parts see createOffering
 */
export const createReckoning = ({ facts, coupons, categoryOf }) => {
  const offering = createOffering({ facts, coupons, categoryOf });
  return {
    learn: offering.learn,
    // Taxes go by the day KRA sees, in Nairobi, not by the day of the shift: a rate of the 1st counts from midnight on.
    reckoned: (told, at) => {
      const taxes = taxesOn(facts.all('taxprofile'), facts.all('taxrate'), nairobiDay(at));
      const bare = withoutCharge(told);
      const { charge, ...priced } = bare.lines.length ? offering.priced(bare, taxes, at) : NOTHING;
      const sale = charge ? { ...bare, lines: [...bare.lines, charge] } : bare;
      const step = facts.all('tender').find(tender => tender.tender === 'CASH')?.roundingStep ?? 0;
      return { sale, priced, taxes, due: roundedDue(priced.total, step), deposits: depositsOf(bare, facts.all('returnable'), nairobiDay(at)) };
    },
  };
};
