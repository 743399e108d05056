import { element, formatQuantity, keyed, nairobiDay, nairobiStamp, replaceContent } from '../kernel/kernel.js';

const standing = (text, { until, over }) => (until ? text(over ? 'warranty.over' : 'warranty.until', { day: until }) : text('warranty.none'));

const back = (text, { quantity, returned, returnedAt }) => {
  if (!returned) return null;
  const at = nairobiStamp(Date.parse(returnedAt));
  return returned >= quantity ? text('warranty.back', { at }) : text('warranty.partBack', { at, returned: formatQuantity(returned, 'EA') });
};

const row = (text, one) => element('li', { 'data-receipt': one.receiptNumber, 'data-serial': one.serial, 'data-over': one.until ? String(one.over) : null, 'data-back': one.returned > 0 ? 'yes' : null },
  element('strong', {}, one.name, one.serial ? ` · ${one.serial}` : ` × ${formatQuantity(one.quantity, 'EA')}`),
  element('span', {}, standing(text, one)),
  element('span', {}, text('warranty.sold', { number: one.receiptNumber, at: nairobiStamp(Date.parse(one.at)), branch: one.branch ?? '' })),
  one.customer && element('span', {}, text('warranty.customer', { name: one.customer })),
  back(text, one) && element('b', {}, back(text, one)),
  one.supplier && element('small', {}, text('warranty.supplier', { number: one.supplierReceipt, supplier: one.supplier, day: nairobiDay(Date.parse(one.receivedAt)) })));

/**
 * What was sold under that serial, or to the customer with that phone.
 * @param {{text: Function, root: HTMLElement, find: (wanted: {serial: string, phone: string}) => Promise<object[]|string>, serialIn: (code: string) => string, refused: (sentence: string) => void, leave: () => void}} parts
 *   find: a sentence why nobody can tell; serialIn: what a scanned code tells
 */
export const showWarranties = ({ text, root, find, serialIn, refused, leave }) => {
  const problem = element('p.problem', { role: 'alert', id: 'warranty-problem' });
  const serial = element('input', { id: 'warranty-serial', type: 'text', autocomplete: 'off', autocapitalize: 'characters', spellcheck: 'false', maxlength: 60, 'aria-describedby': 'warranty-problem' });
  const phone = element('input', { id: 'warranty-phone', type: 'tel', inputmode: 'tel', autocomplete: 'off', maxlength: 20, 'aria-describedby': 'warranty-problem' });
  const found = element('ul.warranties', { id: 'warranties', 'aria-live': 'polite' });
  let asked = 0;
  const look = async () => {
    const wanted = { serial: serialIn(serial.value), phone: phone.value.trim() };
    const mine = ++asked;
    replaceContent(found);
    problem.textContent = '';
    const rows = wanted.serial || wanted.phone ? await find(wanted) : text('warranty.typeOne');
    if (mine !== asked) return;
    const sentence = typeof rows === 'string' ? rows : rows.length ? '' : text('warranty.nothing');
    problem.textContent = sentence;
    if (sentence) {
      refused(sentence);
      (wanted.serial || !wanted.phone ? serial : phone).focus();
    } else replaceContent(found, ...rows.map(one => row(text, one)));
  };
  replaceContent(root, element('section.panel.returning', { id: 'warranty' },
    element('h1', {}, text('menu.warranty')), problem,
    element('form', { onsubmit: event => { event.preventDefault(); look(); } },
      element('label.field.big', {}, element('span', {}, text('warranty.serial')), serial),
      element('label.field', {}, element('span', {}, text('warranty.phone')), phone),
      element('div.actions', {}, keyed('button', text('action.back'), 'Esc', { type: 'button', id: 'warranty-back', onclick: leave }), keyed('button.primary', text('return.search'), 'Enter', { type: 'submit', id: 'warranty-find' }))),
    found));
  serial.focus();
  return {
    pressed: key => key === 'Escape' && (leave(), true),
    scanned: (code, whole = code) => {
      serial.value = serialIn(whole) === whole.trim() ? code.trim() : serialIn(whole);
      phone.value = '';
      return look();
    },
  };
};
