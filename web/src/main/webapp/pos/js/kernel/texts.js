/** Drawers are often just numbered; a number alone says nothing on a screen. */
export const tillName = (text, name) => (/^\d+$/.test(name) ? text('till.numbered', { n: name }) : name);

/**
 * What the till says. A key names a whole sentence; sentences that count have two keys, ".one" and ".other"
 * (English and Swahili share that rule).
 * @typedef {((key: string, values?: object) => string) & {count: (key: string, n: number, values?: object) => string, has: (key: string) => boolean}} Texts
 * @param {Object<string,string>} dictionary @returns {Texts}
 */
export const createTexts = dictionary => {
  const fill = (sentence, values) => sentence.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
  const text = (key, values = {}) => fill(dictionary[key] ?? key, values);
  text.has = key => key in dictionary;
  text.count = (key, n, values = {}) => text(`${key}.${n === 1 ? 'one' : 'other'}`, { n, ...values });
  return text;
};
