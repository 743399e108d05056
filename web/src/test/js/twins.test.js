import { same } from './expect.js';
import { NoAnswer, createFacts } from '/pos/js/kernel/kernel.js';
import { askCustomer, createCustomerBook } from '/pos/js/customers/customers.js';

const AMINA = { id: 'c1', name: 'Amina', phone: '+254712345678', code: 'C1', groupId: null };
const text = (key, values = {}) => [key, ...Object.values(values)].join(' ');
const settled = () => new Promise(done => { setTimeout(done, 5); });

/** Somebody is added with a name and a phone, where the device knows some and the server others. */
const open = ({ here = [], there = async () => [] } = {}) => {
  const came = [];
  const api = { search: async words => ({ status: 200, body: await there(words) }) };
  const book = createCustomerBook({ facts: createFacts(here.map(one => ({ kind: 'customer', ...one }))), api });
  const dialog = askCustomer({ text, book, current: null, choose: one => came.push(one.id), add: async who => { came.push(`added ${who.phone}`); return { id: 'new', ...who }; }, announce: { warn: sentence => came.push(sentence) }, closed: () => {} });
  const at = id => dialog.node.querySelector(`#${id}`);
  const type = async (name, phone) => {
    at('customer-name').value = name;
    at('customer-phone').value = phone;
    at('customer-name').closest('form').requestSubmit();
    await settled();
  };
  return { dialog, came, at, type };
};

export const tests = {
  'whoever has the phone already is offered before a second one is made, however it is spelt': async () => {
    const known = open({ here: [AMINA] });
    await known.type('Amina W', '0712 345 678');
    same([known.came, document.activeElement.dataset.customer, known.at('customer-add').textContent], [['customer.twin Amina'], 'c1', 'customer.addAnother']);
    document.activeElement.click();
    same(known.came.at(-1), 'c1');
    const asked = [];
    const elsewhere = open({ there: async words => { asked.push(words); return [{ ...AMINA, id: 'c9', phone: '+254799999999' }, AMINA]; } });
    await elsewhere.type('Amina W', '712345678');
    same([elsewhere.came, asked, elsewhere.dialog.node.querySelectorAll('[data-customer]').length], [['customer.twin Amina'], ['+254712345678'], 1]);
    elsewhere.dialog.close();
  },
  'two people may share a phone, and without network or phone nobody is kept waiting': async () => {
    const family = open({ here: [AMINA] });
    await family.type('Juma', '0712345678');
    await family.type('Juma', '0712345678');
    same(family.came.slice(1), ['added +254712345678', 'new']);
    const cut = open({ there: async () => { throw new NoAnswer('cut'); } });
    await cut.type('Juma', '0712345678');
    same(cut.came, ['added +254712345678', 'new']);
    const nameless = open({ here: [AMINA], there: async () => { throw new Error('asked'); } });
    await nameless.type('Juma', '');
    same(nameless.came, ['added null', 'new']);
  },
};
