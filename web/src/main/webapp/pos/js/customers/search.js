/** Customers this browser keeps, found by any part of name, phone or code. Values only. */
const plain = text => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/**
 * A phone number in any spelling as E.164; numbers without a country are Kenyan. The server reads them the same way.
 * @param {string} typed @returns {string|null}
 */
export const readAnyPhone = typed => {
  const text = typed.trim().replace(/^tel:/i, '').replace('(0)', '').replace(/[\s\u00a0\u2010-\u2015()./-]/g, '');
  const abroad = /^(\+|00)/.test(text);
  let digits = text.replace(/^(\+|00)/, '');
  if (!/^\d{7,15}$/.test(digits)) return null;
  if (digits.startsWith('2540')) digits = `254${digits.slice(4)}`;
  if (abroad || /^254\d{9}$/.test(digits)) return (digits.startsWith('254') ? /^254[1-9]\d{7,8}$/.test(digits) : !digits.startsWith('0')) ? `+${digits}` : null;
  if (/^0[1-9]\d{7,8}$/.test(digits)) return `+254${digits.slice(1)}`;
  return /^[17]\d{8}$/.test(digits) ? `+254${digits}` : null;
};

const words = text => {
  const phone = readAnyPhone(text);
  if (phone) return [phone.slice(1)];
  return plain(text).split(/[^\p{L}\p{N}]+/u).filter(Boolean).map(word => (/^\d{4,}$/.test(word) ? word.replace(/^(254)?0?/, '') : word));
};

/** @param {object[]} rows of customers, each with its haystack @param {string} text @returns {object[]} at most so many */
export const searchBook = (rows, text, most = 20) => {
  const wanted = words(text);
  const found = [];
  if (!wanted.length) return found;
  for (const row of rows) {
    if (!wanted.every(word => row.hay.includes(word))) continue;
    found.push(row.customer);
    if (found.length === most) break;
  }
  return found;
};

export const hayOf = ({ name, code, phone }) => `${plain(name)} ${plain(code ?? '')} ${(phone ?? '').slice(1)}`;
