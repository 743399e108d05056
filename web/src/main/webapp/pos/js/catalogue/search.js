import { wordsOf } from './words.js';

const ENOUGH = 3; // with fewer goods meant literally, slips are forgiven
const MOST_WORDS = 8;
const MOST_RANKED = 400; // of goods that fit equally well so many are put in order

/** The words as typed, then written together ("blue band") and apart ("cocacola"), where that gives words that occur; and apart with a slip in one of the two ("bluband"). */
const readings = (words, index) => {
  const all = [words];
  const slipped = [];
  for (let i = 0; i < words.length; i++) {
    const next = words[i + 1];
    if (next && index.has(words[i] + next)) all.push([...words.slice(0, i), words[i] + next, ...words.slice(i + 2)]);
    for (let cut = 2; cut <= words[i].length - 2; cut++) {
      const [start, end] = [words[i].slice(0, cut), words[i].slice(cut)];
      const apart = [...words.slice(0, i), start, end, ...words.slice(i + 1)];
      if (index.has(start) && index.has(end)) all.push(apart);
      else if (index.has(start) ? index.hears(end) : index.has(end) && index.hears(start)) slipped.push(apart);
    }
  }
  return { meant: all.slice(0, 6), slipped: slipped.slice(0, 2) };
};

/**
 * Finds goods by words in any order.
 * @param {{index: object, count: () => number, order: (one: number, other: number) => number, sold: (number: number) => boolean}} parts
 *   count: numbers given so far; order: which of two that fit equally well comes first
 */
export const createSearch = ({ index, count, order, sold }) => {
  let costs = new Uint8Array(0);
  let sums = new Uint16Array(0);
  let hits = new Uint8Array(0);

  const weigh = (words, forgiving) => {
    if (sums.length < count()) [costs, sums, hits] = [new Uint8Array(count() * 1.2), new Uint16Array(count() * 1.2), new Uint8Array(count() * 1.2)];
    sums.fill(0);
    hits.fill(0);
    for (const word of words) {
      costs.fill(0);
      index.match(word, forgiving, (goods, cost) => {
        for (let i = 0; i < goods.length; i++) {
          const number = goods[i] >> 1;
          const here = cost + (goods[i] & 1);
          if (costs[number] === 0 || here < costs[number]) costs[number] = here;
        }
      });
      for (let number = 0; number < count(); number++) {
        if (costs[number] === 0) continue;
        sums[number] += costs[number];
        hits[number]++;
      }
    }
  };

  const best = (least, most) => {
    const groups = [];
    for (let number = 0; number < count(); number++) {
      if (hits[number] >= least && sold(number)) (groups[sums[number]] ??= []).push(number);
    }
    const found = [];
    for (const group of groups) {
      if (!group) continue;
      if (group.length > MOST_RANKED) group.length = MOST_RANKED;
      found.push(...group.sort(order));
      if (found.length >= most) break;
    }
    return found.slice(0, most);
  };

  const tried = (words, forgiving, least, most) => {
    weigh(words, forgiving);
    return best(least, most);
  };

  /** @returns {number[]} numbers of goods, best first */
  return (typed, most) => {
    const words = wordsOf(typed).slice(0, MOST_WORDS);
    if (!words.length) return [];
    const found = new Set(tried(words, false, words.length, most));
    if (found.size < ENOUGH) {
      const { meant, slipped } = readings(words, index);
      const read = reading => tried(reading, true, reading.length, most).forEach(number => found.add(number));
      meant.forEach(read);
      if (found.size < ENOUGH) slipped.forEach(read);
    }
    if (!found.size && words.length > 1) for (const number of tried(words, true, words.length - 1, most)) found.add(number);
    return [...found].slice(0, most);
  };
};
