import { askToDecide, element, formatMoney, formatQuantity, nairobiDay, nairobiTime, replaceContent } from '../kernel/kernel.js';
import { createGrid, createScanBox, createStock, readScaleCode, showPriceCheck, unitsOf } from '../catalogue/catalogue.js';
import { createBringBack } from './bringBackScreen.js';
import { createCart } from './cartScreen.js';
import { emptiesBack } from './deposits.js';
import { askEmpties } from './depositScreen.js';
import { createCounterKeys } from './counterKeys.js';
import { askDiscount, discountText } from './discountScreen.js';
import { createLineActs } from './lineActs.js';
import { showLine, unitName } from './lineScreen.js';
import { createLimit } from './limit.js';
import { collectedAt, mayBeCollected, promisesOf } from './elsewhere.js';
import { askMark } from './markScreen.js';
import { isInACart, proposed } from './marks.js';
import { createPicking } from './picking.js';
import { askPrice, askUnlisted } from './priceScreen.js';
import { askQuantity } from './quantityScreen.js';
import { askRemoval } from './removalScreen.js';
import { askWaiver } from './serviceScreen.js';
import { createShortage } from './shortage.js';

/**
 * The counter: scan box, goods, cart, and what each key does here.
 * @param {{text: Function, language: string, root: HTMLElement, catalogue: object, facts: object, checkout: object, cashier: () => object,
 *   sounds: object, announce: object, askApproval: (what: object) => Promise<object|null>, askStock: (sku: string) => Promise<object>, askBatches: (sku: string) => Promise<object[]>,
 *   askCollect: ((parts: object) => object)|null, stillFree: ((parts: object) => object)|null, scale?: {of: (unit: string) => object|null}|null, stockLeft: (sku: string) => object|null, doubtStock: () => void, now: () => number, limits: () => object, special?: (code: string, whole?: string) => boolean, askCamera: (how: object) => object, pay: (dialog: {refused: Function, closed: Function}) => object|null}} parts special: takes what is no goods, such as the number of a receipt, however it got into the box
 */
export const createCounter = ({ text, language, root, catalogue, facts, checkout, cashier, sounds, announce, askApproval, askStock, askBatches, stockLeft, doubtStock, now, askCamera, askCustomer, askCollect = null, stillFree = null, scale = null, pay, limits, special = () => false }) => {
  const byFinger = matchMedia('(pointer: coarse)');
  let dialog = null;
  let checking = false;

  const focus = () => dialog?.node.open || scan.focus(byFinger.matches);
  // The event of an old dialog may come when the next one is open already.
  const closed = () => focus();
  const nameOf = thing => (language === 'sw' && thing.nameSw) || thing.name;
  const refuse = sentence => {
    sounds.refused();
    scan.judge('refused', sentence);
    announce.warn(sentence);
    focus();
  };
  const told = sentence => {
    scan.judge('', sentence);
    announce.say(sentence);
    focus();
  };
  const warn = sentence => {
    scan.judge('heed', sentence);
    announce.warn(sentence);
  };
  const added = quantity => {
    sounds.accepted();
    const sentence = acts.said(quantity);
    scan.judge('accepted', sentence);
    announce.say(sentence);
    focus();
  };
  const talk = { refused: refuse, closed };
  const product = id => (id ? catalogue.product(id) : null);
  const askReason = what => new Promise(said => { dialog = askRemoval({ text, ...what, ...talk, said }); });
  const factorOf = (sku, unit) => product(sku)?.units?.find(one => one.unit === unit)?.factor ?? 1000;
  const short = createShortage({
    product, rule: () => limits()?.belowZero ?? 'ALLOW', left: stockLeft, doubt: doubtStock, cart: () => checkout.state.get().sale, factorOf,
  });
  const lacking = (thing, { block, left, at }) => text(block ? 'pick.none' : 'pick.short', { name: nameOf(thing), left: formatQuantity(left, thing.unit), at: nairobiTime(Date.parse(at)) });
  const over = createLimit({ text, nameOf, cart: () => checkout.state.get().sale, factorOf });
  const heeding = { short, lacking, warn, over };
  const back = createBringBack({ text, bring: taken => { acts.bringBack(taken); focus(); } });
  const collectorOf = ({ name, customer: id }) => name ?? facts.byId('customer', id)?.name ?? '?';
  const acts = createLineActs({ text, collectorOf, checkout, product, cashier, askApproval, limits, askReason, nameOf, refuse, told, added, removed: back.offer, ...heeding });
  const weigh = (thing, take, byValue) => { dialog = askQuantity({ text, name: nameOf(thing), unit: thing.unit, typed: '', take, byValue, scale: scale?.of(thing.unit), ...talk }); };
  const ofAge = thing => askToDecide({ text, question: text('pick.ageTitle', { age: thing.ageLimit }), consequence: text('pick.ageAsk', { name: nameOf(thing), age: thing.ageLimit }), yes: text('pick.ageYes') });
  const mark = (thing, wanted, take, without, pack = null) => {
    const { lines } = checkout.state.get().sale;
    dialog = askMark({
      text, product: thing, name: nameOf(thing), wanted, told: pack, take, without, goodsOf: catalogue.byCode, next: (code, whole) => scan.enter(code, whole), ...talk,
      known: async () => (wanted === 'serial' ? [] : proposed(await askBatches(thing.id), lines, thing.id, nairobiDay(now()))),
      refusal: ({ serial }) => (serial && (pack?.serials.includes(serial) || isInACart(checkout.state.get().carts.sales, thing.id, serial)) ? text('mark.inCart', { serial }) : null),
    });
  };
  const pick = createPicking({ text, checkout, nameOf, refuse, added, weigh, ofAge, mark, now, batches: askBatches, askApproval, cashier, ...heeding });

  const picked = (thing, how) => {
    if (!checking) return pick(thing, how);
    check(false);
    const units = unitsOf(thing).map(unit => ({ ...unit, name: unitName(text, unit.unit) }));
    const stock = createStock({ text, unit: thing.unit, ask: () => askStock(thing.id) });
    dialog = showPriceCheck({ text, product: thing, name: nameOf(thing), units, stock, add: () => pick(thing, { code: null, quantity: null, amount: null }), closed });
    return undefined;
  };
  const check = on => {
    checking = on;
    scan.ask(on ? text('priceCheck.ask') : '');
    focus();
  };
  const withLine = work => () => {
    const line = checkout.selected();
    if (line) dialog = work(line) ?? dialog;
    else refuse(text('cart.chooseFirst'));
  };
  const quantity = withLine(line => askQuantity({
    text, name: nameOf(line), unit: line.unit, typed: formatQuantity(line.quantity, line.unit).replace(/,/g, ''),
    take: acts.setQuantity, byValue: acts.isByValue(line) ? acts.byValue : undefined, scale: scale?.of(line.unit), ...talk,
  }));
  const price = withLine(line => askPrice({ text, line, name: nameOf(line), take: acts.setPrice, ...talk }));
  const discount = withLine(line => askDiscount({
    text, name: nameOf(line), give: (scope, off) => { const wrong = acts.discount(scope, off, discountText(off)); if (wrong) refuse(wrong); return null; }, ...talk,
  }));
  const collect = withLine(line => {
    if (line.collect) return void acts.setCollect(undefined);
    const { lines, customer: buyer } = checkout.state.get().sale;
    return askCollect({
      name: nameOf(line), sku: line.sku, unit: product(line.sku).unit, wanted: Math.round((line.quantity * factorOf(line.sku, line.unit)) / 1000), customer: buyer && facts.byId('customer', buyer.id),
      others: branch => collectedAt(lines, line.sku, branch, factorOf, line), take: acts.setCollect, ...talk,
    });
  });
  const detail = withLine(line => showLine({
    text, line, name: nameOf(line), units: acts.units(line), closed,
    stock: line.sku ? createStock({ text, unit: product(line.sku)?.unit ?? line.unit, ask: () => askStock(line.sku) }) : element('span'),
    act: { unit: acts.setUnit, note: acts.setNote, price, discount, collect: askCollect && mayBeCollected(line, product(line.sku)) ? collect : null },
  }));
  const unlisted = () => {
    const inUse = checkout.state.get().taxes.rates.filter(rate => rate.inUse);
    dialog = askUnlisted({ text, letters: inUse.sort((one, other) => other.rate - one.rate), take: acts.unlisted, ...talk });
  };
  const waive = () => {
    const charge = checkout.state.get().sale.lines.find(line => line.charge);
    if (charge) dialog = askWaiver({ text, amount: charge.unitPrice, take: acts.waiveService, ...talk });
  };
  const giveBack = pieces => { const no = checkout.setEmpties(pieces); if (no) refuse(text(no)); };
  const empties = () => {
    const rows = facts.all('returnable');
    dialog = askEmpties({ text, language, rows, given: checkout.state.get().sale.empties ?? {}, lines: given => emptiesBack(given, rows, nairobiDay(now())), take: giveBack, ...talk });
  };
  const camera = () => { dialog = askCamera({ seen: code => scanned(code, code), ...talk }); };
  const customer = () => { dialog = askCustomer(talk); };
  const toPay = () => {
    if (checkout.isEmpty()) return refuse(text('cart.nothingToPay'));
    const blocked = checkout.blocked();
    if (blocked) return refuse(text(`finding.${blocked.code}`, { line: blocked.line }));
    const take = () => { dialog = pay(talk); };
    const promises = stillFree ? promisesOf(checkout.state.get().sale.lines, factorOf) : [];
    if (!promises.length) return take();
    dialog = stillFree({ promises: promises.map(one => ({ ...one, unit: product(one.sku)?.unit ?? 'EA' })), go: take, along: acts.takeAlong, ...talk });
    return undefined;
  };
  const scanned = (code, whole) => scan.first([code, whole], () => {
    if (dialog?.node.open && dialog.node.id === 'pay-dialog') return refuse(text('pay.scanWhilePaying'));
    if (dialog?.node.open && dialog.scanned) return dialog.scanned(code, whole);
    dialog?.close();
    return special(code, whole) || scan.enter(code, whole);
  });

  const coupon = code => {
    const found = checkout.couponOf(code);
    if (!found) return false;
    const refusal = checkout.useCoupon(found);
    const name = facts.byId('promotion', found.promotion)?.name ?? '';
    if (refusal) refuse(text(refusal, { code: found.code }));
    else told(text('coupon.taken', { code: found.code, name, total: formatMoney(checkout.state.get().priced.total) }));
    return true;
  };

  const layouts = () => facts.one('shop')?.scaleCodes ?? [];
  const scan = createScanBox({
    text, language, catalogue, picked, multiplied: acts.setQuantity, refused: refuse, camera, special: code => special(code) || coupon(code), readScale: code => readScaleCode(code, layouts()),
    unknown: code => refuse(text(readScaleCode(code, layouts())?.valid === false ? 'scan.misread' : 'scan.unknown', { code })),
  });
  const grid = createGrid({ text, language, catalogue, categories: () => facts.all('category'), picked: thing => picked(thing, { code: null, quantity: null, amount: null }), unlisted });
  const cart = createCart({
    text, language, checkout, collectorOf, back: back.root, isGone: sku => sku !== null && catalogue.isGone(sku), turned: focus,
    act: {
      less: () => acts.changeBy(-1000), more: () => acts.changeBy(1000), quantity, detail, discount, remove: acts.remove, pay: toPay, customer, waive, charge: acts.chargeService, swap: giveBack, empties,
      select: at => { checkout.select(at); focus(); },
    },
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

  const keys = createCounterKeys({
    scan, open: () => Boolean(dialog?.node.open), cancel: () => checking && (check(false), true),
    keys: {
      F2: focus, F3: quantity, F4: customer, F6: discount, F9: () => check(!checking), F12: toPay, Delete: acts.remove, Insert: back.take, '+': () => acts.changeBy(1000), '-': () => acts.changeBy(-1000),
      '/': detail, ArrowDown: () => checkout.step(1), ArrowUp: () => checkout.step(-1), PageDown: checkout.next, PageUp: checkout.previous,
    },
  });
  return { draw: () => { grid.draw(); scan.reread(); }, reread: scan.reread, focus, dispose: () => { back.clear(); cart.dispose(); }, refuse, scanned, pressed: keys };
};
