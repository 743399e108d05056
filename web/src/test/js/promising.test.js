import { holds, same } from './expect.js';
import { CASHIER, MILK, OIL, counter } from './counter.js';
import { createCatalogue } from '/pos/js/catalogue/catalogue.js';
import { askCollect, askStillFree } from '/pos/js/collecting/collecting.js';
import { createReturns } from '/pos/js/returns.js';
import { createCounter } from '/pos/js/selling/selling.js';

const text = (key, values) => `${key}${values ? ` ${Object.values(values).join(' ')}` : ''}`;
const settled = () => new Promise(resolve => { setTimeout(resolve, 0); });
/** A dialog says only some time later that it is closed. */
const until = async (is, about) => {
  for (let tries = 0; tries < 500 && !is(); tries++) await new Promise(resolve => { setTimeout(resolve, 10); });
  holds(is(), about);
};
const by = id => document.getElementById(id);
const counterWith = async (parts, kept) => {
  const till = kept ?? await counter();
  const root = document.createElement('div');
  document.body.append(root);
  const catalogue = createCatalogue({ language: 'en' });
  catalogue.apply([{ kind: 'product', ...MILK }, { kind: 'product', ...OIL }]);
  const warned = [];
  const at = createCounter({
    text, language: 'en', root, catalogue, facts: till.facts, checkout: till.checkout, cashier: () => CASHIER, sounds: { refused() {}, accepted() {} }, announce: { warn: said => warned.push(said), say() {} }, stockLeft: () => null,
    now: () => till.clock.at, limits: () => ({}), pay: () => { warned.push('paying'); return null; }, ...parts,
  });
  return { ...till, at, root, warned, end: () => { at.dispose(); root.remove(); } };
};

export const tests = {
  'before money is asked for, what is collected elsewhere is asked again': async () => {
    const answers = [];
    const promises = [{ sku: 'm', branch: 'west', place: 'Westlands', name: 'Milk', unit: 'EA', wanted: 2000 }];
    const ask = async free => { askStillFree({ text, promises, ask: async () => [{ id: 'west', available: free }], go: () => answers.push('pays'), along() {}, refused: said => answers.push(said), closed() {} }); await until(() => !by('still-free-dialog'), 'answered'); };
    await ask(2000);
    await ask(1000);
    same([answers, by('still-free-dialog')], [['pays', 'collect.noLongerFree Milk Westlands 1'], null]);
  },
  'without an answer the cashier decides: wait, take it along, or go on knowingly': async () => {
    const answers = [];
    const ask = async press => {
      askStillFree({ text, promises: [{ sku: 'm', branch: 'west', place: 'Westlands', name: 'Milk', unit: 'EA', wanted: 2000 }], ask: async () => null, go: () => answers.push('pays'), along: () => answers.push('along'), refused: said => answers.push(said), closed() {} });
      await until(() => by('still-free-wait'), 'asks');
      holds(by('still-free-dialog').hasAttribute('data-holds') && by('still-free-dialog').textContent.includes('2 × Milk · Westlands'), 'says what is not reserved');
      same(document.activeElement.id, 'still-free-wait');
      by(press).click();
      await until(() => !by('still-free-dialog'), 'put away');
    };
    await ask('still-free-wait');
    same(answers, []);
    await ask('still-free-along');
    await ask('still-free-go');
    same(answers, ['along', 'pays']);
  },
  'the counter asks so before the money, all lines together, and takes all of it along': async () => {
    const asked = [];
    const { at, checkout, warned, end } = await counterWith({ stillFree: parts => { asked.push(parts); return { node: document.createElement('dialog'), close() {} }; } });
    checkout.add(MILK);
    at.pressed('F12', false);
    same([asked.length, warned], [0, ['paying']], 'a sale that takes all along is paid at once');
    const there = { branch: 'west', place: 'Westlands', available: 9000, name: 'Otieno' };
    checkout.setCollect(there);
    checkout.add(MILK, { quantity: 2000 });
    checkout.setCollect(there);
    at.pressed('F12', false);
    same([asked[0].promises, warned.length], [[{ sku: MILK.id, name: MILK.name, branch: 'west', place: 'Westlands', wanted: 3000, unit: 'EA' }], 1]);
    asked[0].along();
    same(checkout.state.get().sale.lines.some(line => line.collect), false);
    asked[0].go();
    same(warned.at(-1), 'paying');
    end();
  },
  'nobody says that no branch has it free before anybody answered': async () => {
    let answer;
    const said = [];
    const open = () => askCollect({ text, name: 'Milk', unit: 'EA', wanted: 3000, others: () => 0, ask: () => new Promise(resolve => { answer = resolve; }), customer: null, take() {}, refused: sentence => said.push(sentence), closed() {} });
    const dialog = open();
    by('collect-take').click();
    answer(null);
    await settled();
    by('collect-take').click();
    dialog.close();
    await until(() => !by('collect-dialog'), 'put away');
    const other = open();
    answer([{ id: 'west', name: 'Westlands', available: 1000 }]);
    await settled();
    by('collect-take').click();
    other.close();
    await until(() => !by('collect-dialog'), 'put away');
    same(said, ['stock.asking', 'collect.needsNetwork', 'collect.nowhere 3']);
  },
  'a customer who comes is told by the number, anybody else by what was typed': async () => {
    const taken = [];
    const ask = async name => {
      askCollect({ text, name: 'Milk', unit: 'EA', wanted: 1000, others: () => 0, ask: async () => [{ id: 'west', name: 'Westlands', available: 5000 }], customer: { id: 'c1', name: 'Asha', phone: '0712 345 678' }, take: one => taken.push(one), refused() {}, closed() {} });
      await settled();
      by('collect-west').checked = true;
      if (name) by('collect-name').value = name;
      by('collect-take').click();
      await until(() => !by('collect-dialog'), 'put away');
    };
    await ask(null);
    await ask('Otieno');
    const there = { branch: 'west', place: 'Westlands', available: 5000 };
    same(taken, [{ ...there, customer: 'c1' }, { ...there, name: 'Otieno', phone: '0712 345 678' }]);
  },
  'a receipt scanned into a dialog of the counter closes it first, and waits behind one of somebody else': async () => {
    const till = await counter();
    const home = document.createElement('div');
    document.body.append(home);
    const turned = [];
    const refused = [];
    const returns = createReturns({
      house: { text, root: home, facts: till.facts, announce: { warn: said => refused.push(said) }, sounds: { refused() {} }, notice: {}, desk: { checkout: till.checkout, returns: { find: async () => ({ original: null, refusal: 'return.unknown' }) } } },
      cashier: () => CASHIER, turnTo: stage => turned.push(stage.name), enter() {}, limits: () => ({}), approvals: async () => [],
    });
    const { at, root, end } = await counterWith({ special: returns.scanned, askCustomer: () => { const node = document.createElement('dialog'); document.body.append(node); node.showModal(); return { node, close: () => { node.close(); node.remove(); } }; } }, till);
    at.pressed('F4', false);
    holds(document.querySelector('dialog[open]'), 'a dialog of the counter');
    at.scanned('MA-02-000018', 'MA-02-000018');
    await settled();
    same([turned, document.querySelector('dialog[open]')], [['return-search'], null]);
    const menu = document.createElement('dialog');
    document.body.append(menu);
    menu.showModal();
    at.scanned('MA-02-000018', 'MA-02-000018');
    same([turned.length, refused], [1, ['action.scanWaits']]);
    menu.remove();
    end();
    root.remove();
    home.remove();
  },
};
