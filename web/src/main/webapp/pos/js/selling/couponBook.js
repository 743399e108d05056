/**
 * The coupons of a sale, and what this till itself used up before the server could tell.
 * @param {{facts: object, now: () => number, recent?: object[], used?: string[], keep?: (used: string[]) => Promise<void>, failed: (cause: Error) => void}} parts
 *   recent: the newest sales of the journal: what they took is used up, though a crash kept it from being written here; used: coupon ids, and "promotion:customer" of what is given once
 */
export const createCouponBook = ({ facts, now, used = [], recent = [], keep = async () => {}, failed }) => {
  let gone = used;
  const find = code => facts.all('coupon').find(one => one.code === code.trim().toUpperCase()) ?? null;
  const holds = (coupon, customer) => (coupon.to === 0 || now() < coupon.to) && (!coupon.customer || coupon.customer === customer?.id);

  /** A sale took these. */
  const spent = (given, customer) => {
    const single = given.filter(one => one.coupon).map(one => find(one.coupon)).filter(one => one?.single).map(one => one.id);
    const once = customer ? given.filter(one => facts.byId('promotion', one.promotion)?.buyers.once).map(one => `${one.promotion}:${customer.id}`) : [];
    const fresh = [...single, ...once].filter(one => !gone.includes(one));
    if (!fresh.length) return;
    gone = [...new Set([...gone, ...fresh])].slice(-500);
    keep(gone).catch(failed);
  };
  for (const { promotions = [], customer } of recent) spent(promotions, customer && { id: customer });

  return {
    find,
    /** @returns {string|null} text key of why a coupon cannot be used */
    refusal: (coupon, sale) => {
      if (gone.includes(coupon.id)) return 'coupon.used';
      if (coupon.to !== 0 && now() >= coupon.to) return 'coupon.over';
      if ((sale.coupons ?? []).includes(coupon.code)) return 'coupon.twice';
      return coupon.customer && coupon.customer !== sale.customer?.id ? 'coupon.ofAnother' : null;
    },
    /** @returns {Map<string, string>} codes by the promotion they open */
    opened: sale => new Map((sale.coupons ?? []).map(find).filter(one => one && !gone.includes(one.id) && holds(one, sale.customer)).map(one => [one.promotion, one.code])),
    usedUp: customer => (customer ? facts.all('promotionbuyer').filter(one => one.customer === customer.id).map(one => one.promotion)
      .concat(gone.filter(one => one.endsWith(`:${customer.id}`)).map(one => one.split(':')[0])) : []),
    spent,
  };
};
