/** What foreign notes are worth: cents of the currency by ten-thousandths of a shilling for one, to the cent, half up as the server reckons. */
export const foreignWorth = (foreign, rate) => Number((BigInt(foreign) * BigInt(rate) + 5000n) / 10000n);

/** @param {number} rate ten-thousandths @returns {string} such as "129.5" */
export const rateText = rate => String(rate / 10000);

const DAY = 24 * 3600000;

/** @param {{day: string}} rate @param {string} today in Nairobi @param {number} days it may be old @returns {boolean} whether somebody should ask for a newer one */
export const isRateOld = ({ day }, today, days) => (Date.parse(today) - Date.parse(day)) / DAY > days;

/** @returns {object} the tender: it settles what is left at most, change goes out in shillings */
export const foreignTender = ({ currency, rate }, foreign, left) => {
  const worth = foreignWorth(foreign, rate);
  const amount = Math.min(worth, left);
  return { kind: 'FOREIGN_CASH', amount, given: worth, change: worth - amount, payment: null, code: null, currency, foreign, rate };
};
