const SHAPE = /^(?:\][a-z]\d)?https?:\/\/[^/?#\s]+(\/[^?#\s]*)(?:\?([^#\s]*))?(?:#\S*)?$/i;
// Names of 1.1, which labels printed before may carry.
const NAMES = new Map([['gtin', '01'], ['sscc', '00'], ['cpv', '22'], ['lot', '10'], ['ser', '21'], ['exp', '17']]);
const KEYS = new Map([['01', /^(\d{8}|\d{12,14})$/], ['00', /^\d{18}$/]]);
const QUALIFIERS = ['22', '10', '21'];

const nameOf = told => NAMES.get(told) ?? told;

// A sign that cannot stand in an address is written by its number; a plus is a plus.
const plain = written => {
  try {
    return decodeURIComponent(written);
  } catch {
    return '';
  }
};

const partsOf = (path, query) => {
  if (path.length % 2) return null;
  const parts = [];
  for (let at = 0; at < path.length; at += 2) {
    const name = nameOf(path[at]);
    if (at && !QUALIFIERS.includes(name)) return null;
    parts.push([name, at ? plain(path[at + 1]) : path[1].padStart(name === '01' ? 14 : 18, '0')]);
  }
  for (const pair of (query ?? '').split(/[&;]/)) {
    const is = pair.indexOf('=');
    if (is > 0) parts.push([nameOf(pair.slice(0, is)), plain(pair.slice(is + 1))]);
  }
  return parts;
};

/**
 * What a web address says of goods (GS1 Digital Link: URI Syntax 1.2); whatever stands before the first key is the owner's own path.
 * @param {string} code @returns {[string, string][]|null} identifiers and values, whatever they are; null when it is no such address
 */
export const linkOf = code => {
  const address = SHAPE.exec(code);
  const path = address?.[1].split('/').slice(1) ?? [];
  for (let at = 0; at + 1 < path.length; at++) {
    const parts = KEYS.get(nameOf(path[at]))?.test(path[at + 1]) ? partsOf(path.slice(at), address[2]) : null;
    if (parts) return parts;
  }
  return null;
};
