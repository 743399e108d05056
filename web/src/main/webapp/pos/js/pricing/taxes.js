/** The last row that is in force on a day; rows come in any order. */
const inForce = (rows, day) => rows
  .filter(row => !row.validFrom || row.validFrom <= day)
  .reduce((latest, row) => (!latest || (row.validFrom ?? '') > (latest.validFrom ?? '') ? row : latest), null);

/**
 * The letters and rates of a business day. A shop without a tax profile counts as not registered: VAT is never put on a paper by guess.
 * @param {{profile: "VAT"|"TURNOVER"|"NONE", validFrom: string}[]} profiles @param {object[]} rates facts "taxrate" @param {string} day "2026-11-25"
 */
export const taxesOn = (profiles, rates, day) => {
  const letters = [...new Set(rates.map(rate => rate.letter))].sort();
  return {
    vatRegistered: inForce(profiles, day)?.profile === 'VAT',
    rates: letters.map(letter => inForce(rates.filter(rate => rate.letter === letter), day)).filter(Boolean)
      .map(({ letter, rate, inUse }) => ({ letter, rate, inUse })),
  };
};
