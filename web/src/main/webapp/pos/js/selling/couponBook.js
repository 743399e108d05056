/**
 * The coupons of a sale, and what this till itself used up before the server could tell.
 * @param {{facts: object, now: () => number, recent?: object[], used?: string[], keep?: (used: string[]) => Promise<void>, failed: (cause: Error) => void}} parts
 *   recent: the newest sales of the journal: what they took is used up, though a crash kept it from being written here; used: coupon ids, and "promotion:customer" of what is given once, each with "#n" where it had come back n times before
 */
export const createCouponBook = ({ facts, now, used = [], recent = [], keep = async () => {}, failed }) => {
  let gone = used;
  const find = code => facts.all('coupon').find(one => one.code === code.trim().toUpperCase()) ?? null;
  const key = (id, row) => (row?.freed ? `${id}#${row.freed}` : id);
  const isGone = coupon => gone.includes(key(coupon.id, coupon));
  const onceKey = (promotion, customer) => key(`${promotion}:${customer}`, facts.byId('promotionbuyer', `${promotion}:${customer}`));
  const holds = (coupon, customer) => (coupon.to === 0 || now() < coupon.to) && (!coupon.customer || coupon.customer === customer?.id);

  /** What a sale took: coupons for one use, and promotions given once. */
  const taken = (given, customer) => [...given.filter(one => one.coupon).map(one => find(one.coupon)).filter(one => one?.single).map(one => key(one.id, one)),
    ...(customer ? given.filter(one => facts.byId('promotion', one.promotion)?.buyers.once).map(one => onceKey(one.promotion, customer.id)) : [])];
  const spend = keys => {
    const fresh = keys.filter(one => !gone.includes(one));
    if (!fresh.length) return;
    gone = [...new Set([...gone, ...fresh])].slice(-500);
    keep(gone).catch(failed);
  };
  // What came back since was taken by a sale the server knows: a crash lost nothing of it.
  for (const { promotions = [], customer } of recent) spend(taken(promotions, customer && { id: customer }).filter(one => !one.includes('#')));

  return {
    find,
    /** @returns {string|null} text key of why a coupon cannot be used */
    refusal: (coupon, sale) => {
      if (isGone(coupon)) return 'coupon.used';
      if (coupon.to !== 0 && now() >= coupon.to) return 'coupon.over';
      if ((sale.coupons ?? []).includes(coupon.code)) return 'coupon.twice';
      return coupon.customer && coupon.customer !== sale.customer?.id ? 'coupon.ofAnother' : null;
    },
    /** @returns {Map<string, string>} codes by the promotion they open */
    opened: sale => new Map((sale.coupons ?? []).map(find).filter(one => one && !isGone(one) && holds(one, sale.customer)).map(one => [one.promotion, one.code])),
    usedUp: customer => (customer ? facts.all('promotionbuyer').filter(one => one.customer === customer.id).map(one => one.promotion)
      .concat(gone.filter(one => one.includes(`:${customer.id}`)).map(one => one.split(':')[0]).filter(promotion => gone.includes(onceKey(promotion, customer.id)))) : []),
    spent: (given, customer) => spend(taken(given, customer)),
  };
};
