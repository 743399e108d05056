import { element, formatMoney, isMeasured, replaceContent } from '../kernel/kernel.js';
import { entryOf } from './entry.js';
import { readGs1 } from './gs1.js';
import { thumbOf } from './thumbScreen.js';
import { createTurns, leadsTo } from './turns.js';
import { unitOfCode } from './units.js';

/** How many of it are a kilogram: only what is sold by one of these has a weight on its label. */
const IN_A_KILOGRAM = { KG: 1, G: 1000 };

/**
 * The one box for scanning and searching, with what it found below. "3*" before a code or a name is a quantity, "20/" an amount of money.
 * @param {{text: Function, language: string, catalogue: object, picked: (product: object, how: How) => void, unknown: (code: string) => void,
 *   multiplied: (quantity: number) => void, refused: (sentence: string) => void, camera: () => void, readScale: (code: string) => Scaled|null}} parts
 *   special: takes a code that is no goods, such as a coupon's, and says whether it was one; multiplied: a quantity stood alone; refused: told why a label is not sold; readScale: what a code of the shop's own scale says
 * @typedef {{item: string, weight: number|null, amount: number|null, valid: boolean}} Scaled weight: thousandths of a kilogram
 * @typedef {{code: string|null, quantity: number|null, amount: number|null, batch?: string, serial?: string, expiry?: string}} How thousandths, cents; null where nothing was said;
 *   batch, serial and expiry where the code tells them
 */
export const createScanBox = ({ text, language, catalogue, picked, unknown, multiplied, refused, camera, readScale = () => null, special = () => false }) => {
  let found = [];
  let chosen = -1;
  let held = null; // what stood in the box before a code that had to be looked up on the disk first
  const turns = createTurns();
  const box = element('input', {
    id: 'scan', type: 'text', role: 'combobox', autocomplete: 'off', autocapitalize: 'off', spellcheck: 'false', enterkeyhint: 'go', maxlength: 200,
    'aria-label': text('scan.label'), placeholder: text('scan.label'), 'aria-controls': 'found', 'aria-expanded': 'false', 'aria-keyshortcuts': 'F2',
    oninput: () => look(),
    // A programmatic focus must not bring up a phone's keyboard; a finger on the box must.
    onpointerdown: () => box.setAttribute('inputmode', 'search'),
  });
  const list = element('ul.found', { id: 'found', role: 'listbox', 'aria-label': text('scan.found') });
  const verdict = element('p.verdict', { id: 'verdict' });
  const lens = element('button.lens', { type: 'button', id: 'camera', 'aria-label': text('scan.camera'), title: text('scan.camera'), onclick: camera });
  const root = element('section.scan', {}, element('div.box', {}, box, element('kbd', { 'aria-hidden': 'true' }, 'F2'), lens), verdict, list);

  // One with a picture gives all the same room: names stand below each other.
  const pictured = () => found.some(one => one.image);
  const option = (product, at) => element('li', {
    role: 'option', id: `found-${at}`, 'aria-selected': String(at === chosen), 'data-code': product.code, onclick: () => pick(product, { code: null }),
  }, pictured() && thumbOf(product), element('span.name', {}, (language === 'sw' && product.nameSw) || product.name),
  element('span.code', {}, product.code), element('span.price', {}, formatMoney(product.price)));

  const draw = () => {
    list.classList.toggle('pictured', pictured());
    replaceContent(list, ...found.map(option));
    box.setAttribute('aria-expanded', String(found.length > 0));
    mark();
  };
  const mark = () => {
    for (const [at, row] of [...list.children].entries()) row.setAttribute('aria-selected', String(at === chosen));
    if (chosen >= 0) box.setAttribute('aria-activedescendant', `found-${chosen}`);
    else box.removeAttribute('aria-activedescendant');
    list.children[chosen]?.scrollIntoView({ block: 'nearest' });
  };
  const look = () => {
    const early = catalogue.isReading();
    found = early ? [] : catalogue.search(entryOf(box.value).rest, 20);
    chosen = found.length ? 0 : -1;
    if (box.value) judge('', early && /\p{L}/u.test(box.value) ? text('scan.reading') : '');
    draw();
  };
  const clear = () => {
    box.value = '';
    found = [];
    chosen = -1;
    draw();
  };
  /** What stood before a code, which is out of the box with it. */
  const emptied = () => {
    const typed = held ?? entryOf(box.value);
    if (!held) clear(); // else somebody may be typing the next already
    return typed;
  };
  const pick = (product, how) => {
    const { quantity, amount } = emptied();
    picked(product, { quantity, amount, ...how });
  };
  const judge = (kind, sentence) => {
    root.dataset.verdict = kind;
    verdict.textContent = sentence;
  };
  /** Each label is one piece of its own weight: neither so many of it nor for so much money. */
  const weighed = (product, unit, { weight, amount, ...how }) => {
    const typed = held ?? entryOf(box.value);
    const wrong = typed.quantity !== null || typed.amount !== null ? 'scan.labelAlone' : weight !== null && !IN_A_KILOGRAM[unit] ? 'scan.noWeight' : null;
    if (!wrong) return pick(product, { ...how, quantity: weight && weight * IN_A_KILOGRAM[unit], amount });
    emptied();
    return refused(text(wrong, { name: (language === 'sw' && product.nameSw) || product.name }));
  };
  const scaled = code => {
    const read = readScale(code);
    if (!read) return false;
    const product = read.valid && (catalogue.byCode(read.item) ?? catalogue.byCode(String(Number(read.item))));
    if (!product) return false;
    weighed(product, product.unit, { code, weight: read.weight, amount: read.amount });
    return true;
  };
  const elements = code => {
    const read = readGs1(code);
    const known = read?.codes.findLast(one => catalogue.byCode(one)); // the shortest, as it stands on the goods
    if (!known) return false;
    const product = catalogue.byCode(known);
    const { unit } = unitOfCode(product, known);
    const how = { code: known, ...(read.batch && { batch: read.batch }), ...(read.serial && { serial: read.serial }), ...(read.expiry && { expiry: read.expiry }) };
    if (isMeasured(unit) && (read.weight !== null || read.amount !== null)) weighed(product, unit, { ...how, weight: read.weight, amount: read.amount });
    else pick(product, how);
    return true;
  };
  // A busy device lets a burst fall apart: its last part alone must not become another product while the whole is one.
  const enter = (code, whole = code, otherwise = unknown) => {
    const all = entryOf(whole).rest;
    const known = [all, code].find(one => catalogue.byCode(one));
    if (known) return pick(catalogue.byCode(known), { code: known.trim() });
    if ([all, code].some(one => scaled(one.trim())) || [code, all].some(elements)) return undefined;
    emptied();
    return special(all.trim()) || otherwise(all.trim());
  };
  /** While the goods are being read the box is free at once, and what was scanned or typed goes on when all it may lead to is known. */
  const first = (codes, work) => {
    if (!catalogue.isReading() && !turns.busy()) return work();
    const typed = { ...entryOf(box.value), all: box.value };
    clear();
    return turns.first(() => catalogue.bring({ codes: codes.flatMap(code => leadsTo(code, readScale)) }), () => {
      held = typed;
      try {
        return work();
      } finally {
        held = null;
      }
    });
  };
  /** Words cannot be looked up yet: they stay, and what they lead to is listed when all is read. A number that leads to nothing is none of ours. */
  const later = typed => {
    if (/^\d+$/.test(typed)) return unknown(typed);
    if (box.value === '') box.value = held.all;
    return look();
  };
  const take = () => {
    const { quantity, rest } = entryOf(box.value);
    if (quantity !== null && rest === '') {
      clear();
      return turns.after(() => multiplied(quantity));
    }
    return first([rest], () => {
      if (special(rest.trim())) emptied();
      else if (held) enter(rest, rest, later);
      else if (chosen < 0 || catalogue.byCode(rest) || readScale(rest.trim()) || readGs1(rest)) enter(rest);
      else pick(found[chosen], { code: null });
    });
  };
  return {
    root,
    isEmpty: () => box.value === '',
    hasFocus: () => box === box.ownerDocument.activeElement,
    focus(byFinger) {
      box.setAttribute('inputmode', byFinger ? 'none' : 'search');
      box.focus();
      box.setSelectionRange(box.value.length, box.value.length); // a dialog that went away may have taken the caret with it
    },
    /** @param {string} sentence what the box is for now, the usual when empty */
    ask(sentence) {
      box.placeholder = sentence || text('scan.label');
      root.dataset.asks = sentence ? 'yes' : '';
    },
    enter,
    /** @param {string[]} codes as scanned @param {() => void} work at once where all goods are read, else when what these lead to is */
    first,
    /** Behind what is looked up still. */
    after: turns.after,
    /** More goods are there: words that found none may find some. */
    reread: () => { if (box.value && !found.length) look(); },
    clear,
    judge,
    /** @returns {boolean} whether the key meant something here */
    pressed(key) {
      if (key === 'Enter' && box.value.trim()) {
        take();
        return true;
      }
      if ((key === 'ArrowDown' || key === 'ArrowUp') && found.length) {
        chosen = (chosen + (key === 'ArrowDown' ? 1 : found.length - 1)) % found.length;
        mark();
        return true;
      }
      if (key === 'Escape' && box.value) {
        clear();
        return true;
      }
      return false;
    },
  };
};
