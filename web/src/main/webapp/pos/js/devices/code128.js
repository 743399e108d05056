/** Code 128 in a row of runs (ISO/IEC 15417), and of a text: what shops print of codes that are no GTIN, and GS1-128. */

const SHAPES = ('212222 222122 222221 121223 121322 131222 122213 122312 132212 221213 221312 231212 112232 122132 122231 113222 123122 123221 223211 221132 221231 213212 223112 312131 311222 321122 321221 312212 '
  + '322112 322211 212123 212321 232121 111323 131123 131321 112313 132113 132311 211313 231113 231311 112133 112331 132131 113123 113321 133121 313121 211331 231131 213113 213311 213131 311123 311321 331121 312113 '
  + '312311 332111 314111 221411 431111 111224 111422 121124 121421 141122 141221 112214 112412 122114 122411 142112 142211 241211 221114 413111 241112 134111 111242 121142 121241 114212 124112 124211 411212 421112 '
  + '421211 212141 214121 412121 111143 111341 131141 114113 114311 411113 411311 113141 114131 311141 411131 211412 211214 211232').split(' ').map(shape => [...shape].map(Number));
const STOP = [2, 3, 3, 1, 1, 1, 2];
const FNC1 = '\u001d';
const START = { 103: 'A', 104: 'B', 105: 'C' };
const NARROWEST_QUIET = 4; // modules; printed are ten, photos cut some off

const offBy = (runs, at, shape, modules) => {
  let width = 0;
  for (let i = 0; i < shape.length; i++) width += runs[at + i];
  let off = 0;
  for (let i = 0; i < shape.length; i++) off += Math.abs((runs[at + i] * modules) / width - shape[i]);
  return off;
};

/** @returns {number} the sign that stands there, -1 when it is like none */
const signAt = (runs, at, first = 0) => {
  let best = { off: 1.8, sign: -1 };
  for (let sign = first; sign < SHAPES.length; sign++) {
    const off = offBy(runs, at, SHAPES[sign], 11);
    if (off < best.off) best = { off, sign };
  }
  return best.sign;
};

const signsFrom = (runs, start) => {
  const signs = [signAt(runs, start, 103)];
  if (signs[0] < 0) return null;
  for (let at = start + 6; at + 6 < runs.length; at += 6) {
    if (offBy(runs, at, STOP, 13) < 1.8) {
      const module = runs.slice(at, at + 7).reduce((sum, run) => sum + run, 0) / 13;
      return runs[start - 1] >= module * NARROWEST_QUIET && (at + 7 >= runs.length || runs[at + 7] >= module * NARROWEST_QUIET) ? signs : null;
    }
    const sign = signAt(runs, at);
    if (sign < 0) return null;
    signs.push(sign);
  }
  return null;
};

const checks = signs => signs.slice(0, -1).reduce((sum, sign, at) => sum + sign * Math.max(1, at), 0) % 103 === signs.at(-1);

const lettersOf = (sign, set) => {
  if (set === 'C') return String(sign).padStart(2, '0');
  return String.fromCharCode(set === 'B' || sign < 64 ? sign + 32 : sign - 64);
};

/** @returns {string|null} null for what no code of goods has: other control signs, signs beyond ASCII, nothing */
const textOf = ([start, ...signs]) => {
  let [set, shifted, text] = [START[start], null, ''];
  for (const sign of signs) {
    const now = shifted ?? set;
    shifted = null;
    if (sign === 102) text += FNC1;
    else if (sign < (now === 'C' ? 100 : 96)) text += lettersOf(sign, now);
    else if (sign === 99) set = 'C';
    else if (sign === 100 && now !== 'B') set = 'B';
    else if (sign === 101 && now !== 'A') set = 'A';
    else if (sign === 98) shifted = now === 'A' ? 'B' : 'A';
    else return null;
  }
  return /^[\u001d\u0020-\u007e]*[\u0020-\u007e]{2}$/.test(text) ? text : null;
};

/** @param {number[]} runs widths, beginning with a space @returns {string|null} GS1-128 begins with FNC1 and has it between its parts */
export const code128In = runs => {
  for (let start = 1; start + 25 <= runs.length; start += 2) {
    const signs = signsFrom(runs, start);
    if (signs && signs.length > 2 && checks(signs)) {
      const text = textOf(signs.slice(0, -1));
      if (text) return text;
    }
  }
  return null;
};

/** @param {string} text signs of ASCII @returns {{set: "B"|"C", text: string}[]} digits in pairs where that takes fewer signs */
export const setsOf = text => {
  const tail = /(?:\d\d){2,}$/.exec(text)?.[0] ?? '';
  const head = text.slice(0, text.length - tail.length);
  return [{ set: 'B', text: head }, { set: 'C', text: tail }].filter(part => part.text);
};

/** @returns {number[]} from the start to the check */
const signsOf = text => {
  const signs = setsOf(text).flatMap(({ set, text: part }, at) => (set === 'C' ? [at ? 99 : 105, ...part.match(/../g).map(Number)] : [104, ...[...part].map(sign => sign.charCodeAt(0) - 32)]));
  return [...signs, signs.reduce((sum, sign, at) => sum + sign * Math.max(1, at), 0) % 103];
};

/** @returns {number[]} widths in modules, bar and space in turn, beginning with a bar */
export const bars128 = text => [...signsOf(text).flatMap(sign => SHAPES[sign]), ...STOP];
