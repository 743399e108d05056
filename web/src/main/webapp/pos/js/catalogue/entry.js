// "1/2 kg sugar" is half a kilo of it, and no shilling.
const PART = /^\s*[13]\/[248](?!\d)/;

/**
 * What may stand before a scan or a search: "3*" is a quantity, "20/" an amount of money ("sugar for 20 shillings").
 * @param {string} typed @returns {{quantity: number|null, amount: number|null, rest: string}} thousandths, cents
 */
export const entryOf = typed => {
  const times = /^\s*(\d{0,4})(?:[.,](\d{1,3}))?\s*[*×]\s*(.*)$/.exec(typed);
  if (times) return { quantity: Number(times[1]) * 1000 + Number((times[2] ?? '').padEnd(3, '0')), amount: null, rest: times[3] };
  const value = PART.test(typed) ? null : /^\s*(\d{1,6})(?:\.(\d{1,2}))?\s*\/=?\s*(.*)$/.exec(typed);
  if (value) return { quantity: null, amount: Number(value[1]) * 100 + Number((value[2] ?? '').padEnd(2, '0')), rest: value[3] };
  return { quantity: null, amount: null, rest: typed };
};
