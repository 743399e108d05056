import { lettersOf, soundOf, wordsOf } from './words.js';
import { slipsIn, slipsTo } from './typos.js';
import { otherWordsFor } from './tradeWords.js';

// What a match costs; twice, so that the place in the name can stand between.
const EXACT = 2;
const BEGINS = 4;
const MEANS = 5;
const INSIDE = 8;
const SLIPPED = 10;
const OTHER_FIRST = 2; // a first letter is seldom missed
const PART = 3; // letters that are enough to tell a word by its beginning

/**
 * Every word that occurs in a name once, with the numbers of the goods it occurs in. Goods are only ever added: whoever changes a
 * name takes a new number.
 */
export const createWordIndex = () => {
  const places = new Map(); // word -> where it stands in the lists
  const words = [];
  const sounds = [];
  const letters = [];
  const heard = new Set(); // sounds that occur
  const goods = []; // per word: number * 2 + (0: begins the name, 1: later)

  const placeOf = word => {
    const known = places.get(word);
    if (known !== undefined) return known;
    const sound = /^\d/.test(word) ? '' : soundOf(word);
    places.set(word, words.length);
    sounds.push(sound);
    heard.add(sound);
    letters.push(lettersOf(sound));
    goods.push([]);
    return words.push(word) - 1;
  };
  const note = (number, name) => wordsOf(name).forEach((word, at) => {
    const list = goods[placeOf(word)];
    if (list.length && list[list.length - 1] >> 1 === number) return;
    list.push(number * 2 + (at === 0 ? 0 : 1));
  });

  /** Words that were meant literally: the word itself, what begins with it or holds it, and its other names. */
  const literal = (typed, seen) => {
    const number = /^\d/.test(typed);
    for (let i = 0; i < words.length; i++) {
      const at = words[i].indexOf(typed);
      if (at < 0) continue;
      if (at === 0) seen(i, words[i].length === typed.length ? EXACT : BEGINS);
      else if (!number && typed.length > 2) seen(i, INSIDE);
    }
    for (const other of otherWordsFor(typed)) if (places.has(other)) seen(places.get(other), MEANS);
  };
  /** Words that sound alike or are a slip or two away. */
  const near = (typed, seen) => {
    const sound = soundOf(typed);
    const bits = lettersOf(sound);
    const most = slipsIn(sound.length);
    if (/^\d/.test(typed) || typed.length < 3) return;
    for (let i = 0; i < words.length; i++) {
      if (!sounds[i] || missing(bits, letters[i]) > most) continue;
      const slips = slipsTo(sound, sounds[i], most);
      if (slips <= most) seen(i, SLIPPED + 2 * slips + (sounds[i].length > sound.length + 1 ? 1 : 0) + (sounds[i][0] === sound[0] ? 0 : OTHER_FIRST));
    }
  };

  return {
    add(number, name, nameSw) {
      note(number, name);
      if (nameSw && nameSw !== name) note(number, nameSw);
    },
    has: word => places.has(word),
    /** Whether a word sounds like it or begins with it. */
    hears: word => word.length >= PART && (heard.has(soundOf(word)) || words.some(one => one.startsWith(word))),
    /** @param {(goods: number[], cost: number) => void} seen told the goods of every word that fits, and how well it fits */
    match(typed, forgiving, seen) {
      literal(typed, (at, cost) => seen(goods[at], cost));
      if (forgiving) near(typed, (at, cost) => seen(goods[at], cost));
    },
    size: () => words.length,
  };
};

const missing = (wanted, there) => {
  let bits = wanted & ~there;
  let count = 0;
  for (; bits; bits &= bits - 1) count++;
  return count;
};
