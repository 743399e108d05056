import { element, formatMoney, keyed, nairobiDay, replaceContent } from '../kernel/kernel.js';

const MOST = 200; // a roll has some thirty metres

/**
 * Shelf labels from the till's own printer: of goods that are scanned, or of all whose price changed since a day.
 * @param {{text: Function, root: HTMLElement, now: number, ofGoods: (code: string) => Promise<import('./labelsApi.js').ShelfLabel[]|string>, since: (day: string) => Promise<import('./labelsApi.js').ShelfLabel[]|string>,
 *   print: (labels: import('./labelsApi.js').ShelfLabel[]) => Promise<void>, refused: (sentence: string) => void, leave: () => void}} parts ofGoods, since: a sentence why there are none
 */
export const showLabels = ({ text, root, now, ofGoods, since, print, refused, leave }) => {
  let rows = [];
  const problem = element('p.problem', { role: 'alert', id: 'labels-problem' });
  const code = element('input', { id: 'labels-code', type: 'text', autocomplete: 'off', autocapitalize: 'characters', spellcheck: 'false', maxlength: 60, 'aria-describedby': 'labels-problem' });
  const day = element('input', { id: 'labels-day', type: 'date', value: nairobiDay(now), max: nairobiDay(now) });
  const list = element('ul.backs', { id: 'labels-list' });
  const go = keyed('button.primary', text('labels.print'), null, { type: 'button', id: 'labels-print', disabled: true, onclick: () => printing() });
  const say = sentence => {
    problem.textContent = sentence;
    if (sentence) refused(sentence);
  };
  const draw = () => {
    replaceContent(list, ...rows.map(row => {
      const { label } = row;
      const copies = element('input', { type: 'number', min: 0, max: 50, value: row.copies, inputmode: 'numeric', 'aria-label': text('labels.copies', { name: label.name }), oninput: () => { row.copies = Math.max(0, Math.min(50, Math.trunc(Number(copies.value)) || 0)); } });
      return element('li', { 'data-label': label.barcode ?? label.code ?? label.name }, element('span.name', {}, label.name, element('small', {}, label.barcode ?? label.code ?? '')), copies,
        element('span.amount', {}, label.price === undefined || label.price === null ? text('labels.noPrice') : formatMoney(label.price)));
    }));
    go.disabled = !rows.length;
  };
  const add = (found, empty) => {
    if (typeof found === 'string') return say(found);
    if (!found.length) return say(text(empty));
    say('');
    for (const label of found) {
      const same = rows.find(row => JSON.stringify(row.label) === JSON.stringify(label));
      if (same) same.copies = Math.min(50, same.copies + 1);
      else rows = [...rows, { label, copies: 1 }];
    }
    if (rows.length > MOST) {
      rows = rows.slice(0, MOST);
      say(text('labels.tooMany', { most: MOST }));
    }
    return draw();
  };
  const one = async typed => {
    if (!typed.trim()) return say(text('labels.typeCode'));
    const found = await ofGoods(typed.trim());
    code.value = '';
    code.focus();
    return add(found, 'labels.noneOfIt');
  };
  const changed = async () => (day.value ? add(await since(day.value), 'labels.noneSince') : day.focus());
  const printing = async () => {
    const wanted = rows.flatMap(row => new Array(row.copies).fill(row.label));
    if (!wanted.length) return say(text('labels.none'));
    if (wanted.length > MOST) return say(text('labels.tooMany', { most: MOST }));
    go.disabled = true;
    try {
      await print(wanted);
      rows = [];
    } finally {
      draw();
    }
    return code.focus();
  };
  replaceContent(root, element('section.panel.returning', { id: 'labels' },
    element('h1', {}, text('menu.labels')), problem,
    element('form', { onsubmit: event => { event.preventDefault(); one(code.value); } },
      element('label.field.big', {}, element('span', {}, text('labels.code')), code),
      element('div.actions', {}, keyed('button', text('action.back'), 'Esc', { type: 'button', id: 'labels-back', onclick: leave }), keyed('button', text('labels.add'), 'Enter', { type: 'submit', id: 'labels-add' }))),
    element('div.serials', {}, element('label.field', {}, element('span', {}, text('labels.since')), day), keyed('button', text('labels.addChanged'), null, { type: 'button', id: 'labels-changed', onclick: changed })),
    list, element('div.actions', {}, go)));
  code.focus();
  return { pressed: key => key === 'Escape' && (leave(), true), scanned: (scanned, whole = scanned) => one(whole.trim() || scanned) }; // a scanner that stutters gives less than it typed
};
