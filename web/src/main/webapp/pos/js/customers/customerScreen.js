import { element, keyed, openDialog, replaceContent } from '../kernel/kernel.js';
import { readAnyPhone } from './search.js';

const WAIT = 250; // between the last letter and the question to the server

const shown = phone => (/^\+254\d{9}$/.test(phone ?? '') ? `0${phone.slice(4, 7)} ${phone.slice(7, 10)} ${phone.slice(10)}` : phone ?? '');

/**
 * Who buys: found while typing, here at once and everywhere a moment later, or added in two fields.
 * @param {{text: Function, book: object, current: object|null, choose: (customer: object|null) => void, add: (who: {name: string, phone: string|null}) => Promise<object>, announce: object, closed?: () => void}} parts
 *   current: who is chosen already; choose: null takes the customer off; add: written down when it resolves
 */
export const askCustomer = ({ text, book, current, choose, add, announce, closed }) => {
  let offered = [];
  let at = 0;
  let asked = 0;
  let shared = null; // the phone somebody was told of who has it
  const words = element('input', { id: 'customer-words', type: 'search', autocomplete: 'off', maxlength: 80, autofocus: true, 'aria-controls': 'customer-found', oninput: () => look() });
  const found = element('ul.found', { id: 'customer-found' });
  const problem = element('p.problem', { id: 'customer-problem', role: 'alert' });
  const name = element('input', { id: 'customer-name', type: 'text', autocomplete: 'off', maxlength: 120 });
  const phone = element('input', { id: 'customer-phone', type: 'tel', inputmode: 'tel', autocomplete: 'off', maxlength: 30 });

  const take = customer => {
    book.keep(customer);
    dialog.close();
    choose(customer);
  };
  const row = (customer, place) => element('li', {}, element('button', {
    type: 'button', 'data-customer': customer.id, 'aria-current': place === at && 'true', onclick: () => take(customer),
  }, element('strong', {}, customer.name), ' ', element('span', {}, shown(customer.phone)), ' ', element('small', {}, customer.code ?? '')));
  const draw = (note = '') => replaceContent(found, ...offered.map(row), note && element('li.empty', {}, note));
  const look = async () => {
    const typed = words.value;
    asked++;
    const mine = asked;
    at = 0;
    offered = typed.trim().length < 2 ? [] : book.here(typed);
    draw();
    if (typed.trim().length < 2) return;
    await new Promise(resume => { setTimeout(resume, WAIT); });
    if (mine !== asked) return;
    const all = await book.everywhere(typed);
    if (mine !== asked) return;
    const known = new Set(offered.map(({ id }) => id));
    if (all) offered = [...offered, ...all.filter(({ id }) => !known.has(id))].slice(0, 20);
    draw(offered.length ? '' : text(all ? 'customer.none' : 'customer.noneHere'));
  };
  const move = by => {
    at = Math.max(0, Math.min(offered.length - 1, at + by));
    draw();
  };
  const keys = event => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      move(event.key === 'ArrowDown' ? 1 : -1);
    }
  };
  const pick = event => {
    event.preventDefault();
    if (offered[at]) take(offered[at]);
  };
  const refuse = (sentence, field) => {
    problem.textContent = sentence;
    announce.warn(sentence);
    field.focus();
  };
  /** Who has that phone already, here or anywhere. */
  const twinsOf = async number => {
    const isTheirs = customer => readAnyPhone(customer.phone ?? '') === number;
    const here = book.here(number).filter(isTheirs);
    return here.length ? here : (await book.everywhere(number) ?? []).filter(isTheirs);
  };
  const offerTwins = (twins, number) => {
    shared = number;
    asked++; // what is still looked for must not draw over it
    at = 0;
    offered = twins;
    draw();
    refuse(text('customer.twin', { name: twins[0].name }), found.querySelector('button'));
    replaceContent(fresh, text('customer.addAnother'));
  };
  const adding = async event => {
    event.preventDefault();
    const typed = phone.value.trim();
    if (!name.value.trim()) return refuse(text('customer.nameMissing'), name);
    if (typed && !readAnyPhone(typed)) return refuse(text('customer.phoneShape'), phone);
    const number = typed ? readAnyPhone(typed) : null;
    fresh.disabled = true;
    const twins = number && number !== shared ? await twinsOf(number) : [];
    if (!dialog.node.open) return undefined;
    if (twins.length) {
      fresh.disabled = false;
      return offerTwins(twins, number);
    }
    return take(await add({ name: name.value.trim(), phone: number }));
  };
  const fresh = keyed('button.primary', text('customer.add'), null, { type: 'submit', id: 'customer-add' });
  const field = (label, input) => element('label.field', {}, element('span', {}, label), input);

  const dialog = openDialog(element('div.panel', {},
    element('h2', {}, text('customer.title')),
    element('form', { onsubmit: pick, onkeydown: keys, role: 'search' }, field(text('customer.search'), words), found),
    element('details', { id: 'customer-new', open: true }, element('summary', {}, text('customer.new')),
      element('form', { onsubmit: adding, novalidate: true }, field(text('customer.name'), name), field(text('customer.phone'), phone), problem, element('div.actions', {}, fresh))),
    element('div.actions', {}, keyed('button', text('action.back'), 'Esc', { id: 'customer-back', onclick: () => dialog.close() }),
      current && keyed('button.danger', text('customer.takeOff', { name: current.name }), null, { id: 'customer-off', onclick: () => { dialog.close(); choose(null); } }))),
  { id: 'customer-dialog', label: text('customer.title'), onclose: closed });
  words.focus();
  return dialog;
};
