import { holds, same } from './expect.js';
import { CASHIER, MILK, TOMATO, counter } from './counter.js';
import { cashTender } from '/pos/js/selling/cash.js';
import { originalFrom } from '/pos/js/selling/returning.js';
import { showReturn } from '/pos/js/selling/selling.js';

const sold = async () => {
  const { checkout, entries } = await counter();
  checkout.add(MILK, { quantity: 3000 });
  checkout.add(TOMATO, { quantity: 333 });
  const { due } = checkout.state.get();
  await checkout.complete([cashTender(due, due)], CASHIER);
  const { content, ...rest } = entries.at(-1);
  return { sale: { ...rest, ...content } };
};

export const tests = {
  'a void is of the whole sale: while it is chosen no quantity can be changed, and after a part came back it cannot be chosen': async () => {
    const { sale } = await sold();
    const root = document.createElement('div');
    document.body.append(root);
    const taken = [];
    const show = original => showReturn({ text: key => key, root, original, tooLate: () => null, exchange: 0, take: async (...what) => { taken.push(what); }, leave: () => {} });
    const choose = reason => { root.querySelector('#return-reason').value = reason; root.querySelector('#return-reason').dispatchEvent(new Event('change')); };
    const fields = () => [...root.querySelectorAll('[data-line]')];
    const whole = originalFrom(sale, []);
    show(whole);
    choose('VOID');
    holds(fields().every(field => field.readOnly), 'held');
    fields()[0].value = '1'; // however it came about
    root.querySelector('#return-take').click();
    await new Promise(done => { setTimeout(done, 10); });
    same([taken[0][0].map(one => one.quantity), taken[0][1]], [whole.lines.map(line => line.quantity), 'VOID']);
    choose('OTHER');
    same(fields().some(field => field.readOnly), false);
    show(originalFrom(sale, [{ kind: 'return', return: { original: sale.id, lines: [{ originalLine: 1, quantity: 1000, total: 6500 }] } }]));
    same([root.querySelector('[value="VOID"]').disabled, root.querySelector('[value="VOID"]').textContent], [true, 'return.VOID · return.notWhole']);
    show({ ...whole, id: null });
    same(root.querySelector('[value="VOID"]'), null, 'nobody knows what was whole');
    root.remove();
  },
};
