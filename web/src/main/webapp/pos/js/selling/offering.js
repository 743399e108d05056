import { askOffers, learnOffers, offeredLines, price } from '../pricing/pricing.js';
import { chargeOn } from './serviceCharge.js';

const NONE = { prices: [], taken: [], hints: [] };

/**
 * What a sale costs with price lists and promotions: the same engine and rules as on the server, with what came down last.
 * @param {{facts: object, coupons: object, categoryOf: (sku: string) => string|null}} parts
 */
export const createOffering = ({ facts, coupons, categoryOf }) => {
  let anything = false;
  const learn = () => {
    anything = facts.all('promotion').length + facts.all('pricelist').length > 0;
    learnOffers(facts);
  };
  learn();

  const asked = (sale, taxes, at) => {
    const opened = coupons.opened(sale);
    const answer = askOffers(sale.lines, { categoryOf, vatRegistered: taxes.vatRegistered }, {
      at, branch: facts.one('branch')?.id, customer: sale.customer, coupons: [...opened.keys()], usedUp: coupons.usedUp(sale.customer),
    });
    const named = one => ({ ...one, name: facts.byId('promotion', one.promotion)?.name ?? '', nameSw: facts.byId('promotion', one.promotion)?.nameSw ?? null });
    return {
      ...answer, hints: answer.hints.map(named),
      taken: answer.taken.map(one => ({ ...named(one), ...(opened.has(one.promotion) && facts.byId('promotion', one.promotion)?.buyers.coupon && { coupon: opened.get(one.promotion) }) })),
    };
  };

  return {
    /** Promotions or prices came down. */
    learn,
    /** @returns {object} what pricing's price gives, with given: what promotions took, hints: what is near, lists: prices of lists, charge: the line for service where the shop asks for it, waived: what the customer is let off instead */
    priced(sale, taxes, at) {
      const { prices, taken, hints } = anything ? asked(sale, taxes, at) : NONE;
      const lines = offeredLines(sale.lines, { prices, taken });
      const goods = price(lines, taxes, sale.discount);
      const charge = chargeOn(sale.lines.some(line => line.layaway) ? 0 : goods.total, facts.one('limits'));
      if (charge && sale.waived) return { ...goods, given: taken, hints, lists: prices, waived: { amount: charge.unitPrice, reason: sale.waived } };
      const priced = charge ? price([...lines, charge], taxes, { amount: goods.basketDiscount }) : goods;
      return { ...priced, given: taken, hints, lists: prices, ...(charge && { charge }) };
    },
  };
};
