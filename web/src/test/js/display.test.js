import { same } from './expect.js';
import { MILK, TOMATO, counter } from './counter.js';
import { createTexts } from '/pos/js/kernel/kernel.js';
import { openDisplay, showDisplay, watchTill } from '/pos/js/devices/devices.js';
import { shownChange, shownSale } from '/pos/js/selling/selling.js';

const text = createTexts({ 'cart.total': 'TOTAL', 'paid.change': 'Change', 'display.thanks': 'Thanks', 'display.welcome': 'Welcome', 'display.waiting': 'Waiting', 'cart.saleDiscount': 'off {discount}' });
const channels = () => {
  const name = `display-${crypto.randomUUID()}`;
  return [new BroadcastChannel(name), new BroadcastChannel(name)];
};
const soon = () => new Promise(resolve => setTimeout(resolve, 50));

export const tests = {
  'a display that opens later is told what is on': async () => {
    const [till, window] = channels();
    openDisplay(till).show(shownChange('Duka', 5000));
    await soon();
    const seen = [];
    watchTill(shown => seen.push(shown.change), window);
    await soon();
    same(seen, [5000]);
    [till, window].forEach(channel => channel.close());
  },
  'the customer reads names, quantities, the total and then the change': async () => {
    const { checkout } = await counter();
    checkout.add(MILK);
    checkout.add(TOMATO, { quantity: 500 });
    checkout.discountSale({ percent: 0, amount: 400 });
    const root = document.createElement('main');
    document.body.append(root);
    const screen = showDisplay({ text, root });
    screen.draw(shownSale('Duka', checkout.state.get()));
    same([...root.querySelectorAll('li')].map(row => row.children[0].textContent), ['1 ×', '0.500 kg']);
    same([root.querySelector('#display-total').textContent, root.querySelector('.saved').textContent], ['120.00', 'off 4.00']);
    screen.draw(shownChange('Duka', 8000));
    same([root.querySelector('#display-change').textContent, root.querySelector('li')], ['80.00', null]);
    root.remove();
  },
};
