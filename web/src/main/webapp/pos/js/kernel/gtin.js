/** Check digit of a GS1 number (GS1 General Specifications, section 7.9). */
export const isChecked = code => {
  let sum = 0;
  for (let i = code.length - 2, weight = 3; i >= 0; i--, weight = 4 - weight) sum += Number(code[i]) * weight;
  return (10 - (sum % 10)) % 10 === Number(code[code.length - 1]);
};

const ZEROS = {
  0: d => `${d.slice(0, 2)}00000${d.slice(2, 5)}`, 1: d => `${d.slice(0, 2)}10000${d.slice(2, 5)}`, 2: d => `${d.slice(0, 2)}20000${d.slice(2, 5)}`,
  3: d => `${d.slice(0, 3)}00000${d.slice(3, 5)}`, 4: d => `${d.slice(0, 4)}00000${d[4]}`,
};
const longOf = code => {
  const d = code.slice(1, 7);
  return `${code[0]}${(ZEROS[d[5]] ?? (all => `${all.slice(0, 5)}0000${all[5]}`))(d)}${code[7]}`;
};

/** One form for the spellings of a number: UPC-A and GTIN-14 with zeros before become EAN-13, UPC-E its long form. The server's `Barcodes.form` says the same. */
export const gtinOf = code => {
  if (!/^(\d{8}|\d{12}|0\d{13})$/.test(code)) return code;
  if (code.length === 8) return /^[01]/.test(code) && isChecked(longOf(code)) ? `0${longOf(code)}` : code;
  return isChecked(code) ? code.padStart(14, '0').slice(1) : code;
};
