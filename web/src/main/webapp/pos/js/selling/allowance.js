/** What somebody may do alone at the till. The server checks the same again and lists what went beyond. */

const may = (user, permission) => Boolean(user?.permissions.includes(permission));

export const mayOverridePrice = user => may(user, 'PRICE_OVERRIDE');
export const maySellUnlisted = user => may(user, 'UNLISTED_ITEM');
export const mayWaiveService = user => may(user, 'WAIVE_SERVICE');

/** @returns {number} hundredths of a percent */
export const discountCeiling = user => user?.discountCeiling ?? 0;

/** Half a cent more than the ceiling is rounding. @param {number} discount cents @param {number} of cents before it @param {number} share hundredths of a percent @returns {boolean} */
export const withinShare = (discount, of, share) => discount * 10000 <= of * share + 5000;

/** @param {object|null} limits of the shop @param {number} amount cents of what is taken out of a cart @returns {boolean} whether a colleague must say yes */
export const asksColleague = (limits, user, amount) => Number.isInteger(limits?.voidLimit) && amount >= limits.voidLimit && !(may(user, 'APPROVE') && limits.fourEyes === false);

/** @param {object|null} limits of the shop @param {number} amount cents of what is taken out of a cart @returns {boolean} whether the owner wants to know why */
export const asksRemoval = (limits, amount) => Number.isInteger(limits?.removalReason) && amount >= limits.removalReason;
