/**
 * What a scale says on its serial line, read frame by frame. Three ways are common: scales that say their weight all the time as a line of text, as CAS CI and its many followers ("ST,GS,+  1.234kg"),
 * scales that answer a "W" with digits or a status byte (Mettler Toledo 8217), and those that answer by MT-SICS ("S S      1.234 kg").
 * @typedef {{state: "stable"|"moving", mg: number}|{state: "overload"|"negative"|"unreadable"}} Reading mg: milligrams; only what is stable may be sold
 */

const STX = 0x02;
const ETX = 0x03;
const LF = 0x0a;
const CR = 0x0d;
const LONGEST = 80; // what is longer is another device, or another speed
const MG = { kg: 1e6, g: 1e3, lb: 453592.37, oz: 28349.523125 };

const weight = (state, sign, digits, unit) => {
  const mg = Math.round(Number(digits) * MG[unit.toLowerCase()]);
  return sign === '-' && mg > 0 ? { state: 'negative' } : { state, mg };
};

const UNREADABLE = { state: 'unreadable' };
// The whole line or nothing: of a garbled one no half is read, a comma within a number is no point, and a tare is no weight of goods.
const TOLD = /^\s*(ST|US)\s*,\s*(?:(?:GS|NT)\s*,\s*)?(?:(?:\d\s*,\s*){2}(?=[+-]))?([+-])?\s*(\d{1,7}(?:\.\d{1,5})?)\s*(kg|g|lb|oz)\s*$/i;

const casFrame = frame => {
  if (/^\s*OL\b/i.test(frame)) return { state: 'overload' };
  const [whole, head, sign, digits, unit] = TOLD.exec(frame) ?? [];
  return whole ? weight(head.toUpperCase() === 'ST' ? 'stable' : 'moving', sign, digits, unit) : UNREADABLE;
};

const MOTION = 1;
const OVER = 2;
const UNDER = 4;

/** Digits come only when they are stable; a point that is not told stands before the last three. */
const toledoFrame = (frame, unit) => {
  if (/^\?./.test(frame)) {
    const status = frame.charCodeAt(1);
    if (status & OVER) return { state: 'overload' };
    if (status & UNDER) return { state: 'negative' };
    return status & MOTION ? { state: 'moving', mg: 0 } : UNREADABLE;
  }
  const told = /^(-)?\s*(\d{1,3}\.\d{2,4}|\d{5,6})N?$/.exec(frame.trim());
  if (!told) return UNREADABLE;
  return weight('stable', told[1], told[2].includes('.') ? told[2] : `${told[2].slice(0, -3)}.${told[2].slice(-3)}`, unit);
};

const sicsFrame = frame => {
  const told = /^S\s+([SD])\s+([+-])?\s*(\d{1,7}(?:\.\d{1,5})?)\s*(kg|g|lb|oz)\s*$/i.exec(frame);
  if (told) return weight(told[1].toUpperCase() === 'S' ? 'stable' : 'moving', told[2], told[3], told[4]);
  const [, word] = /^S\s+([+\-I])\s*$/i.exec(frame) ?? [];
  return { '+': { state: 'overload' }, '-': { state: 'negative' }, I: { state: 'moving', mg: 0 }, i: { state: 'moving', mg: 0 } }[word] ?? UNREADABLE;
};

const bytesOf = words => Uint8Array.from([...words].map(sign => sign.charCodeAt(0)));

/** By their names in the settings. ask: what it is asked with, null for one that talks by itself; silent: it says no unit, a setting does; starts: each frame begins with a byte of its own, without it half of one is lost */
export const PROTOCOLS = {
  cas: { ask: null, read: casFrame },
  toledo: { ask: bytesOf('W'), read: toledoFrame, silent: true, starts: true },
  sics: { ask: bytesOf('SI\r\n'), read: sicsFrame },
};

/** @param {"cas"|"toledo"|"sics"} protocol @param {"kg"|"lb"} unit of a scale that says none @returns {(bytes: Uint8Array) => Reading[]} what is whole by now */
export const createFrames = (protocol, unit = 'kg') => {
  const { read, starts = false } = PROTOCOLS[protocol];
  let frame = '';
  let begun = !starts;
  return bytes => {
    const readings = [];
    for (const byte of bytes) {
      const sign = byte & 0x7f; // the eighth is parity on many lines
      if (sign === STX) {
        frame = '';
        begun = true;
      } else if (sign === CR || sign === LF || sign === ETX) {
        if (frame.trim()) readings.push(begun ? read(frame, unit) : UNREADABLE);
        frame = '';
        begun = !starts;
      } else if (frame.length >= LONGEST) {
        readings.push(UNREADABLE);
        frame = '';
      } else frame += String.fromCharCode(sign);
    }
    return readings;
  };
};

/** Measures a scale can tell. */
const MG_A_THOUSANDTH = { KG: 1000, G: 1 };

export const isWeighed = unit => unit in MG_A_THOUSANDTH;

/** @param {number} mg @param {"KG"|"G"} unit of the goods @returns {number} thousandths of it */
export const thousandthsOf = (mg, unit) => Math.round(mg / MG_A_THOUSANDTH[unit]);
