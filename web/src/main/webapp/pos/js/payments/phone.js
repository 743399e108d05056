/**
 * Any spelling of a Kenyan mobile number: 0712 345 678, 712345678, +254 712-345678.
 * @param {string} typed @returns {string|null} twelve digits, or null when it can be none
 */
export const readPhone = typed => {
  let digits = typed.replace(/[\s()+.\u00a0-]/g, '');
  if (digits.startsWith('2540')) digits = `254${digits.slice(4)}`;
  else if (/^0\d{9}$/.test(digits)) digits = `254${digits.slice(1)}`;
  else if (/^\d{9}$/.test(digits)) digits = `254${digits}`;
  return /^254[17]\d{8}$/.test(digits) ? digits : null;
};

/** @param {string} digits twelve of them @returns {string} as people write it: 0712 345 678 */
export const showPhone = digits => `0${digits.slice(3, 6)} ${digits.slice(6, 9)} ${digits.slice(9)}`;

/**
 * The code of an M-PESA message, also out of a whole pasted one. Nothing says that one has a digit: alone, or where the message begins with it, ten letters
 * are a code; elsewhere in a message they are a word.
 * @returns {string|null}
 */
export const readCode = typed => {
  const text = typed.trim().toUpperCase();
  if (/^[A-Z0-9]{10}$/.test(text) || (/^[A-Z0-9]{8,12}$/.test(text) && /\d/.test(text))) return text;
  return /^[A-Z][A-Z0-9]{9}(?=\s+(?:CONFIRMED|IMETHIBITISHWA))/.exec(text)?.[0] ?? /\b(?=[A-Z]*\d)[A-Z][A-Z0-9]{9}\b/.exec(text)?.[0] ?? null;
};
