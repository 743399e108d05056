/** Amounts are whole cents, quantities whole thousandths. Nothing here multiplies a price: that is the engine's work. */

const grouped = digits => digits.replace(/\B(?=(\d{3})+$)/g, ',');

/** @param {number} cents @returns {string} such as "1,250.00" */
export const formatMoney = cents => {
  const whole = Math.abs(cents);
  const text = `${grouped(String(Math.trunc(whole / 100)))}.${String(whole % 100).padStart(2, '0')}`;
  return cents < 0 ? `-${text}` : text;
};

/** @param {string} text as a person types it @returns {number|null} cents, null when it is no amount */
export const parseMoney = text => {
  const typed = /^(\d{1,9})(?:\.(\d{1,2}))?$/.exec(text.replace(/[\s,]/g, ''));
  return typed ? Number(typed[1]) * 100 + Number((typed[2] ?? '').padEnd(2, '0')) : null;
};

/** @param {number} thousandths @param {string} unit "EA" or "KG" @returns {string} "2" for pieces, "0.500" for weights */
export const formatQuantity = (thousandths, unit) => {
  const rest = thousandths % 1000;
  const whole = grouped(String(Math.trunc(thousandths / 1000)));
  return unit === 'KG' || rest !== 0 ? `${whole}.${String(rest).padStart(3, '0')}` : whole;
};

/** @returns {number|null} thousandths; pieces refuse decimals, nothing below one thousandth or above 9,999.999 passes */
export const parseQuantity = (text, unit) => {
  const typed = /^(\d{0,4})(?:[.,](\d{1,3}))?$/.exec(text.trim());
  if (!typed || (!typed[1] && !typed[2]) || (typed[2] && unit !== 'KG')) return null;
  const thousandths = Number(typed[1] || 0) * 1000 + Number((typed[2] ?? '').padEnd(3, '0'));
  return thousandths > 0 ? thousandths : null;
};
