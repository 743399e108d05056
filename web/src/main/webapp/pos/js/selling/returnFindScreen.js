import { element, formatMoney, keyed, nairobiDay, nairobiStamp, onlyDigits, parseMoney, replaceContent } from '../kernel/kernel.js';

/**
 * Finds the sale: by the number on its receipt, typed or scanned, else by day, amount, product and the customer's phone.
 * @param {{text: Function, root: HTMLElement, now: number, find: (number: string) => Promise<string|null>, search: (wanted: object) => Promise<object[]|string|null>, leave: () => void, without: (() => void)|null}} parts
 *   find: answers a sentence when it could not; search: null when nobody answered, a sentence when something typed cannot be read; without: takes back what lies in the cart without a receipt, null where that is not done
 */
export const showReturnSearch = ({ text, root, now, find, search, leave, without }) => {
  const problem = element('p.problem', { role: 'alert', id: 'return-problem' });
  const number = element('input', { id: 'receipt', type: 'text', autocomplete: 'off', autocapitalize: 'characters', maxlength: 40, 'aria-describedby': 'return-problem' });
  const day = element('input', { id: 'return-day', type: 'date', value: nairobiDay(now), max: nairobiDay(now) });
  const amount = element('input', { id: 'return-amount', type: 'text', inputmode: 'decimal', autocomplete: 'off' });
  onlyDigits(amount, true);
  const product = element('input', { id: 'return-product', type: 'text', autocomplete: 'off', maxlength: 60 });
  const phone = element('input', { id: 'return-phone', type: 'tel', inputmode: 'tel', autocomplete: 'off', maxlength: 20 });
  const found = element('ul.found-sales', { id: 'found-sales' });
  const open = async typed => {
    problem.textContent = await find(typed) ?? '';
  };
  const byNumber = event => {
    event.preventDefault();
    if (number.value.trim()) return open(number.value);
    problem.textContent = text('return.typeNumber');
    return number.focus();
  };
  const byDay = async event => {
    event.preventDefault();
    const total = amount.value.trim() === '' ? null : parseMoney(amount.value);
    // Who is found by the phone need not know the day: today stands there by itself.
    const anyDay = phone.value.trim() !== '' && (!day.value || day.value === nairobiDay(now));
    if ((!day.value && !anyDay) || (total === null && amount.value.trim() !== '')) {
      problem.textContent = text('move.badAmount');
      return amount.focus();
    }
    const sales = await search({ day: anyDay ? null : day.value, total, product: product.value.trim(), phone: phone.value.trim() });
    if (typeof sales === 'string') {
      problem.textContent = sales;
      replaceContent(found);
      return phone.focus();
    }
    problem.textContent = sales === null ? text('return.needsNetwork') : sales.length ? '' : text('return.noneFound');
    return replaceContent(found, ...(sales ?? []).map(sale => element('li', {}, element('button', { type: 'button', 'data-receipt': sale.receiptNumber, onclick: () => open(sale.receiptNumber) },
      element('span', {}, `${sale.receiptNumber} · ${sale.branch ?? ''}`), element('span', {}, nairobiStamp(Date.parse(sale.at))), element('strong', {}, formatMoney(sale.total))))));
  };
  replaceContent(root, element('section.panel.returning', { id: 'return-search' },
    element('h1', {}, text('return.find')), problem,
    element('form', { onsubmit: byNumber }, element('label.field.big', {}, element('span', {}, text('return.number')), number),
      element('div.actions', {}, keyed('button', text('action.back'), 'Esc', { id: 'return-back', onclick: leave }), keyed('button.primary', text('return.open'), 'Enter', { type: 'submit', id: 'return-open' }))),
    element('details', {}, element('summary', { id: 'return-lost' }, text('return.lost')),
      element('form.lost', { onsubmit: byDay }, element('label.field', {}, element('span', {}, text('x.day')), day), element('label.field', {}, element('span', {}, text('move.amount')), amount),
        element('label.field', {}, element('span', {}, text('return.product')), product),
        element('label.field', {}, element('span', {}, text('return.phone')), phone), keyed('button', text('return.search'), null, { type: 'submit', id: 'return-find' })), found),
    without ? keyed('button', text('return.noReceipt'), null, { id: 'return-no-receipt', onclick: without }) : element('p.note', {}, text('return.withoutReceipt'))));
  number.focus();
  return { pressed: key => key === 'Escape' && (leave(), true), scanned: code => open(code) };
};
