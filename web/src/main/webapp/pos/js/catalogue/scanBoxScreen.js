import { element, formatMoney, replaceContent } from '../kernel/kernel.js';

/**
 * The one box for scanning and searching, with what it found below.
 * @param {{text: Function, language: string, catalogue: object, picked: (product: object, code: string|null) => void, unknown: (code: string) => void}} parts
 */
export const createScanBox = ({ text, language, catalogue, picked, unknown }) => {
  let found = [];
  let chosen = -1;
  const box = element('input', {
    id: 'scan', type: 'text', role: 'combobox', autocomplete: 'off', autocapitalize: 'off', spellcheck: 'false', enterkeyhint: 'go',
    'aria-label': text('scan.label'), placeholder: text('scan.label'), 'aria-controls': 'found', 'aria-expanded': 'false', 'aria-keyshortcuts': 'F2',
    oninput: () => look(),
    // A programmatic focus must not bring up a phone's keyboard; a finger on the box must.
    onpointerdown: () => box.setAttribute('inputmode', 'search'),
  });
  const list = element('ul.found', { id: 'found', role: 'listbox', 'aria-label': text('scan.found') });
  const verdict = element('p.verdict', { id: 'verdict' });
  const root = element('section.scan', {}, element('div.box', {}, box, element('kbd', { 'aria-hidden': 'true' }, 'F2')), verdict, list);

  const option = (product, at) => element('li', {
    role: 'option', id: `found-${at}`, 'aria-selected': String(at === chosen), onclick: () => pick(product, null),
  }, element('span.name', {}, (language === 'sw' && product.nameSw) || product.name),
  element('span.code', {}, product.code), element('span.price', {}, formatMoney(product.price)));

  const draw = () => {
    replaceContent(list, ...found.map(option));
    box.setAttribute('aria-expanded', String(found.length > 0));
    if (chosen >= 0) box.setAttribute('aria-activedescendant', `found-${chosen}`);
    else box.removeAttribute('aria-activedescendant');
    list.children[chosen]?.scrollIntoView({ block: 'nearest' });
  };
  const look = () => {
    found = catalogue.search(box.value);
    chosen = found.length ? 0 : -1;
    if (box.value) judge('', '');
    draw();
  };
  const clear = () => {
    box.value = '';
    found = [];
    chosen = -1;
    draw();
  };
  const pick = (product, code) => {
    clear();
    picked(product, code);
  };
  const judge = (kind, sentence) => {
    root.dataset.verdict = kind;
    verdict.textContent = sentence;
  };
  // A busy device lets a burst fall apart: its last part alone must not become another product while the whole is one.
  const enter = (code, whole = code) => {
    const known = [whole, code].find(one => catalogue.byCode(one));
    if (known) return pick(catalogue.byCode(known), known.trim());
    clear();
    return unknown(whole.trim());
  };
  return {
    root,
    isEmpty: () => box.value === '',
    hasFocus: () => box === box.ownerDocument.activeElement,
    focus(byFinger) {
      box.setAttribute('inputmode', byFinger ? 'none' : 'search');
      box.focus();
    },
    enter,
    clear,
    judge,
    /** @returns {boolean} whether the key meant something here */
    pressed(key) {
      if (key === 'Enter' && box.value.trim()) {
        if (catalogue.byCode(box.value) || chosen < 0) enter(box.value);
        else pick(found[chosen], null);
        return true;
      }
      if ((key === 'ArrowDown' || key === 'ArrowUp') && found.length) {
        chosen = (chosen + (key === 'ArrowDown' ? 1 : found.length - 1)) % found.length;
        draw();
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
