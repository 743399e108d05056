import { element, formatMoney, replaceContent } from '../kernel/kernel.js';

const named = (one, language) => (language === 'sw' && one.nameSw) || one.name;

/** What promotions took off a line, each in its own words. */
export const givenWords = (given, language) => given.map(one => `${named(one, language)} −${formatMoney(one.amount)}`);

/** What people took off, beside that. */
export const handDiscount = (priced, given) => (priced?.discount ?? 0) - given.reduce((sum, one) => sum + one.amount, 0);

/**
 * What is nearly reached, and the coupons in use.
 * @param {{text: Function, language: string, drop: (code: string) => void}} parts
 */
export const createOffers = ({ text, language, drop }) => {
  const hint = element('p.hint', { id: 'offer-hint', role: 'status' });
  const coupons = element('p.coupons', { id: 'coupons' });
  const root = element('div.offers', {}, hint, coupons);
  const chip = code => element('button.coupon', { type: 'button', 'data-coupon': code, 'aria-label': text('coupon.drop', { code }), onclick: () => drop(code) }, `${code} ×`);
  return {
    root,
    draw({ sale, priced }) {
      const nearest = priced.hints[0];
      hint.textContent = nearest ? text(`offer.hint.${nearest.what}`, {
        missing: nearest.what === 'SPEND' ? formatMoney(nearest.missing) : nearest.missing, name: named(nearest, language),
      }) : '';
      replaceContent(coupons, ...(sale.coupons ?? []).map(chip));
    },
  };
};
