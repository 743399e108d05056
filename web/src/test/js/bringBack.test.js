import { same } from './expect.js';
import { desk } from './actsDesk.js';
import { MILK, OIL, TOMATO } from './counter.js';
import { createBringBack } from '/pos/js/selling/bringBackScreen.js';

const SAID = { by: 'n', at: '2026-11-25T09:00:00.000Z', reason: 'Agreed' };

export const tests = {
  'a line taken out by mistake comes back where it was, with its price and what a colleague approved; that it was out stays told': async () => {
    const { checkout, acts, dropped, heard } = await desk();
    checkout.add(MILK);
    checkout.add(OIL);
    checkout.add(TOMATO, { quantity: 500 });
    checkout.select(1);
    checkout.approved({ ...SAID, action: 'PRICE', line: 2 });
    checkout.setPrice(15000, 'Agreed');
    const before = checkout.state.get();
    const taken = checkout.remove();
    same(checkout.state.get().sale.lines.map(line => line.sku), [MILK.id, TOMATO.id]);
    acts.bringBack(taken);
    same([checkout.state.get().sale.lines, checkout.state.get().sale.approvals, checkout.state.get().priced.total], [before.sale.lines, before.sale.approvals, before.priced.total]);
    same([checkout.selected().sku, dropped.length, heard.at(-1)], [OIL.id, 1, 'cart.broughtBack']);
  },
  'the last line comes back with its whole sale; into another sale nothing comes': async () => {
    const { checkout, acts, heard } = await desk();
    checkout.add(MILK);
    checkout.setCustomer({ id: 'c', name: 'Asha', groupId: null });
    const { id } = checkout.state.get().sale;
    const taken = checkout.remove();
    same(checkout.isEmpty(), true);
    acts.bringBack(taken);
    same([checkout.state.get().sale.id, checkout.customer().id, checkout.selected().sku], [id, 'c', MILK.id]);
    checkout.remove();
    checkout.add(OIL);
    acts.bringBack(taken);
    same([checkout.state.get().sale.lines.length, heard.at(-1)], [1, 'no: cart.backGone']);
  },
  'the last line of a cart money came in for stays: an empty cart would forget it; of a prompt nobody paid it goes': async () => {
    const { checkout, acts, heard } = await desk();
    checkout.add(MILK);
    checkout.add(OIL);
    checkout.notePayment(checkout.saleId(), { id: 'p', amount: 100, code: 'UK51AAAA01', state: 'PAID', typed: false });
    await acts.remove();
    await acts.remove();
    same([checkout.state.get().sale.lines.length, checkout.payments().length, heard.at(-1)], [1, 1, 'no: cart.holdsMoney']);
    checkout.notePayment(checkout.saleId(), { id: 'p', state: 'FAILED' });
    await acts.remove();
    same(checkout.isEmpty(), true);
  },
  'it is offered for some seconds, once': () => {
    const brought = [];
    let over = null;
    const back = createBringBack({ text: key => key, bring: taken => brought.push(taken), later: work => { over = work; return 1; }, never: () => {} });
    back.offer({ at: 0 }, 'Milk');
    same(back.root.querySelectorAll('#bring-back').length, 1);
    over();
    back.take();
    same([back.root.children.length, brought.length], [0, 0]);
    back.offer({ at: 3 }, 'Oil');
    back.root.querySelector('#bring-back').click();
    back.take();
    same(brought, [{ at: 3 }]);
  },
};
