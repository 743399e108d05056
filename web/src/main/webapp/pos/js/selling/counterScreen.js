import { element, formatMoney, formatQuantity, replaceContent } from '../kernel/kernel.js';
import { createGrid, createScanBox } from '../catalogue/catalogue.js';
import { createCart } from './cartScreen.js';
import { askQuantity } from './quantityScreen.js';

/**
 * The counter: scan box, goods, cart, and what each key does here.
 * @param {{text: Function, language: string, root: HTMLElement, catalogue: object, categories: () => object[], checkout: object,
 *   sounds: object, announce: object, askApproval: (what: object) => Promise<object|null>, pay: (dialog: {refused: Function, closed: Function}) => object|null}} parts
 */
export const createCounter = ({ text, language, root, catalogue, categories, checkout, sounds, announce, pay }) => {
  const byFinger = matchMedia('(pointer: coarse)');
  let dialog = null;

  const focus = () => dialog?.node.open || scan.focus(byFinger.matches);
  // The event of an old dialog may come when the next one is open already.
  const closed = () => focus();
  const refuse = sentence => {
    sounds.refused();
    scan.judge('refused', sentence);
    announce.warn(sentence);
  };
  const nameOf = thing => (language === 'sw' && thing.nameSw) || thing.name;
  const added = quantity => {
    sounds.accepted();
    const line = checkout.selected();
    const sentence = text('scan.added', { name: nameOf(line), quantity: formatQuantity(quantity, line.unit), total: formatMoney(checkout.state.get().priced.total) });
    scan.judge('accepted', sentence);
    announce.say(sentence);
  };
  const add = (product, barcode, quantity) => {
    const refusal = checkout.add(product, { quantity, barcode });
    if (refusal) refuse(text(refusal, { name: nameOf(product) }));
    else added(quantity);
    focus();
  };
  const picked = (product, code) => {
    if (product.unit !== 'KG') return add(product, code, 1000);
    dialog = askQuantity({ text, name: nameOf(product), unit: 'KG', typed: '', take: weight => add(product, code, weight), refused: refuse, closed });
  };
  const changeBy = by => {
    const line = checkout.selected();
    if (!line || line.unit === 'KG') return;
    if (line.quantity + by < 1000) refuse(text('cart.lastOne'));
    else if (checkout.setQuantity(line.quantity + by)) added(line.quantity + by);
    else refuse(text('sale.quantityTooBig', { name: nameOf(line) }));
    focus();
  };
  const quantity = () => {
    const line = checkout.selected();
    if (!line) return refuse(text('cart.chooseFirst'));
    dialog = askQuantity({
      text, name: nameOf(line), unit: line.unit, typed: formatQuantity(line.quantity, line.unit).replace(/,/g, ''),
      take: value => checkout.setQuantity(value) && added(value), refused: refuse, closed,
    });
  };
  const remove = () => {
    const line = checkout.selected();
    if (!line) return;
    checkout.remove();
    const sentence = text('cart.removed', { name: nameOf(line), total: formatMoney(checkout.state.get().priced.total) });
    scan.judge('', sentence);
    announce.say(sentence);
    focus();
  };
  const toPay = () => {
    if (checkout.isEmpty()) return refuse(text('cart.nothingToPay'));
    const blocked = checkout.blocked();
    if (blocked) return refuse(text(`finding.${blocked.code}`, { line: blocked.line }));
    dialog = pay({ refused: refuse, closed });
  };

  const scan = createScanBox({ text, language, catalogue, picked, unknown: code => { refuse(text('scan.unknown', { code })); focus(); } });
  const grid = createGrid({ text, language, catalogue, categories, picked: product => picked(product, null) });
  const cart = createCart({
    text, language, checkout,
    act: { less: () => changeBy(-1000), more: () => changeBy(1000), quantity, remove, pay: toPay, select: at => { checkout.select(at); focus(); } },
  });
  const side = name => element('button.tab', {
    type: 'button', id: `show-${name}`, 'aria-pressed': String(name === 'cart'), onclick: () => turnTo(name),
  }, text(`counter.${name}`));
  const sides = element('nav.sides', { 'aria-label': text('counter.sides') }, side('cart'), side('goods'));
  const turnTo = name => {
    counter.dataset.side = name;
    for (const tab of sides.children) tab.setAttribute('aria-pressed', String(tab.id === `show-${name}`));
  };
  const counter = element('div.counter', { id: 'counter', 'data-side': 'cart' }, scan.root, sides, grid.root, cart.root);
  replaceContent(root, counter);
  focus();

  const keys = {
    F2: focus, F3: quantity, F12: toPay, Delete: remove, '+': () => changeBy(1000), '-': () => changeBy(-1000),
    ArrowDown: () => checkout.step(1), ArrowUp: () => checkout.step(-1),
  };
  const waitsForEmptyBox = ['Delete', '+', '-', 'ArrowDown', 'ArrowUp'];
  return {
    draw: grid.draw,
    focus,
    dispose: cart.dispose,
    refuse,
    scanned(code, whole) {
      if (dialog?.node.open && dialog.node.id === 'pay-dialog') return refuse(text('pay.scanWhilePaying'));
      dialog?.close();
      scan.enter(code, whole);
    },
    pressed(key, inField) {
      if (dialog?.node.open) return false;
      if (scan.hasFocus() && scan.pressed(key)) return true;
      if (keys[key] && (scan.isEmpty() || !waitsForEmptyBox.includes(key))) {
        keys[key]();
        return true;
      }
      if (key.length === 1 && key !== ' ' && !inField) scan.focus(false);
      return false;
    },
  };
};
