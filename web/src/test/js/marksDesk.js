import { CASHIER, FACTS, NOON, counter } from './counter.js';
import { askMark } from '/pos/js/selling/markScreen.js';
import { createPicking } from '/pos/js/selling/picking.js';

export const plain = { code: null, quantity: null, amount: null };
const goods = (id, ...track) => ({ id, code: id.toUpperCase(), name: id, nameSw: null, unit: 'EA', taxLetter: 'B', price: 5000, barcodes: ['6169990200013'], track });
export const MILK = goods('milk', 'batch', 'expiry');
export const EGGS = goods('eggs', 'expiry');
export const PHONE = goods('phone', 'serial');
export const SALT = { ...goods('salt'), track: undefined };
export const text = (key, values = {}) => [key, ...Object.values(values)].join(' ');

/** A counter where every question about pieces is answered from a list; null: it is sold without. */
export const desk = async (answers, more = {}) => {
  const till = await counter({ facts: FACTS });
  const heard = [];
  const asked = [];
  const pieces = [];
  const pick = createPicking({
    text, checkout: till.checkout, nameOf: thing => thing.name, refuse: sentence => heard.push(`no ${sentence}`), warn: sentence => heard.push(sentence.split(' ')[0]), added: quantity => heard.push(quantity),
    weigh: () => {}, ofAge: async () => true, now: () => NOON, cashier: () => CASHIER, ...more,
    mark: (product, wanted, take, without, pack) => {
      asked.push(wanted);
      if (pack) pieces.push(`${pack.serials.length + 1}/${pack.of}`);
      const answer = answers.shift();
      if (answer) take(answer);
      else if (answer === null) without();
    },
  });
  const lines = () => till.checkout.state.get().sale.lines.map(({ sku, quantity, batch, serial }) => [sku, quantity, batch ?? null, serial ?? null]);
  return { ...till, pick, heard, asked, pieces, lines };
};

/** A dialog that is open, and what came of it. */
export const dialog = (product, wanted, batches = [], more = {}) => {
  const said = [];
  const parts = {
    text, product, name: product.name, wanted, known: async () => batches, goodsOf: code => (code === '6169990200013' ? product : null), refusal: () => null,
    take: label => said.push(label), without: () => said.push('without'), next: code => said.push(`next ${code}`), refused: sentence => said.push(sentence), closed: () => {}, ...more,
  };
  const open = askMark(parts);
  const field = open.node.querySelector('#mark-field');
  const type = words => { field.value = words; open.node.querySelector('form').requestSubmit(); };
  return { open, said, type, done: () => open.close() };
};
export const soon = () => new Promise(resolve => setTimeout(resolve, 0));
