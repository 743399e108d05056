import { element, formatMoney, formatQuantity, isMeasured, keyed, replaceContent, symbolOf } from '../kernel/kernel.js';
import { createCartTabs } from './cartTabsScreen.js';
import { unitName } from './lineScreen.js';
import { createOffers, givenWords, handDiscount } from './offerScreen.js';
import { createDepositRow } from './depositScreen.js';
import { createServiceRow } from './serviceScreen.js';

const controls = (text, line, act) => element('div.controls', {},
  !isMeasured(line.unit) && element('button.step', { type: 'button', id: 'less', 'aria-label': text('cart.less'), 'aria-keyshortcuts': '-', onclick: act.less }, '−'),
  keyed('button', text(line.unit === 'KG' ? 'cart.weight' : isMeasured(line.unit) ? 'cart.measure' : 'cart.quantity'), 'F3', { id: 'quantity', onclick: act.quantity }),
  !isMeasured(line.unit) && element('button.step', { type: 'button', id: 'more', 'aria-label': text('cart.more'), 'aria-keyshortcuts': 'Plus', onclick: act.more }, '+'),
  keyed('button', text('cart.detail'), '/', { id: 'detail', onclick: act.detail }),
  keyed('button.danger', text('cart.remove'), 'Del', { id: 'remove', onclick: act.remove }));

const quantityText = (text, line) => {
  const quantity = formatQuantity(line.quantity, line.unit);
  return isMeasured(line.unit) ? `${quantity} ${symbolOf(line.unit)}` : line.unit === 'EA' ? `${quantity} ×` : `${quantity} ${unitName(text, line.unit)}`;
};

/** What a line shows below its name: why it costs what it costs, what was noted, what is wrong. */
const remarks = ({ text, language, collectorOf }, line, priced, gone, given) => [
  line.listPrice !== undefined && text('line.overridden', { from: formatMoney(line.listPrice), to: formatMoney(line.unitPrice), reason: line.priceReason }),
  ...givenWords(given, language),
  handDiscount(priced, given) > 0 && text('cart.lineDiscount', { discount: formatMoney(handDiscount(priced, given)) }),
  line.collect && text('collect.at', { branch: line.collect.place, name: collectorOf(line.collect) }),
  line.note,
  gone && text('cart.noLongerSold'),
].filter(Boolean);

const lineRow = ({ text, language, act, isGone, collectorOf }, { sale, priced }) => (line, at) => {
  const reckoned = priced.lines.find(one => one.line === at + 1);
  const selected = at === sale.selected;
  const gone = isGone(line.sku);
  const given = priced.given.filter(one => one.line === at + 1);
  const name = (language === 'sw' && line.nameSw) || line.name;
  return element('li', { 'data-sku': line.sku ?? 'unlisted', 'aria-current': selected && 'true', 'data-gone': gone && 'true' },
    element('button.line', { type: 'button', onclick: () => act.select(at) },
      element('span.quantity', {}, quantityText(text, line)),
      element('span.name', {}, name, remarks({ text, language, collectorOf }, line, reckoned, gone, given).map(words => element('small.remark', {}, words))),
      element('span.each', {}, `@ ${formatMoney(reckoned?.unitPrice ?? line.unitPrice)}`),
      element('span.amount', {}, formatMoney(reckoned?.total ?? 0))),
    selected && controls(text, line, act));
};

const taxRow = text => ({ letter, rate, taxable, tax }) => (tax
  ? text('cart.taxed', { letter, rate: rate / 100, tax: formatMoney(tax) })
  : text('cart.untaxed', { letter, taxable: formatMoney(taxable) }));

/** What a row is drawn from: the same again needs no new row. */
const traceOf = ({ sale, priced }, isGone) => (line, at) => JSON.stringify([line, at, at === sale.selected, priced.lines.find(one => one.line === at + 1), priced.given.filter(one => one.line === at + 1), isGone(line.sku)]);

/**
 * The lines and what they cost.
 * @param {{text: Function, language: string, checkout: object, isGone: (sku: string) => boolean, act: object, turned: () => void, collectorOf?: (collect: object) => string, back?: Element}} parts
 *   collectorOf: the name of who collects a line; back: where what was removed is offered again; isGone: whether the office stopped selling it meanwhile; act: less, more, quantity, remove, detail, discount, select, pay, waive, charge, swap, empties
 */
export const createCart = ({ text, language, checkout, isGone, act, turned, collectorOf = ({ name }) => name, back = null }) => {
  const lines = element('ol.lines', { id: 'lines', tabindex: '0', 'aria-label': text('cart.lines') });
  const taxes = element('p.taxes', { id: 'taxes' });
  const saved = element('p.saved', { id: 'sale-discount' });
  const warnings = element('p.problem', { id: 'cart-warning' });
  const total = element('output.amount', { id: 'total' });
  const pay = keyed('button.pay', text('cart.pay'), 'F12', { id: 'pay', onclick: act.pay });
  const off = keyed('button', text('cart.discount'), 'F6', { id: 'discount', onclick: act.discount });
  const offers = createOffers({ text, language, drop: checkout.dropCoupon });
  const returned = element('p.saved', { id: 'cart-exchange' });
  const service = createServiceRow({ text, act });
  const deposits = createDepositRow({ text, language, act });
  const who = element('span', { id: 'cart-customer' });
  const buyer = keyed('button.customer', text('cart.customer'), 'F4', { id: 'customer', onclick: act.customer });
  const tabs = createCartTabs({ text, checkout, turned });
  const root = element('section.cart', { id: 'cart', 'aria-label': text('cart.title') },
    tabs.root, element('p.buyer', {}, buyer, who), lines, back,
    element('div.sum', {}, offers.root, service.root, taxes, saved, deposits.root, returned, warnings,
      element('p.total', {}, element('span', {}, text('cart.total')), element('span', {}, 'KES ', total)), element('div.pays', {}, off, pay)));
  let drawn = new Map();

  const drawLines = state => {
    const traces = state.sale.lines.map(traceOf(state, isGone));
    const fresh = new Map();
    const rows = state.sale.lines.map((line, at) => {
      const row = drawn.get(traces[at]) ?? lineRow({ text, language, act, isGone, collectorOf }, state)(line, at);
      fresh.set(traces[at], row);
      return row;
    });
    drawn = fresh;
    if (!rows.length) rows.push(element('li.empty', {}, text('cart.empty')));
    for (const old of [...lines.children]) if (!rows.includes(old)) old.remove();
    rows.forEach((row, at) => lines.children[at] === row || lines.insertBefore(row, lines.children[at] ?? null));
  };

  const draw = state => {
    const { sale, priced } = state;
    tabs.draw(state);
    drawLines(state);
    offers.draw(state);
    service.draw(state);
    deposits.draw(state);
    total.textContent = formatMoney(priced.total + state.deposits.net);
    taxes.textContent = priced.taxes.filter(row => row.total).map(taxRow(text)).join(' · ');
    saved.textContent = priced.basketDiscount ? text('cart.saleDiscount', { discount: formatMoney(priced.basketDiscount) }) : '';
    warnings.textContent = priced.findings.map(finding => text(`finding.${finding.code}`, { line: finding.line })).join(' ');
    replaceContent(returned, sale.exchange && [text('cart.exchange', { number: sale.exchange.original.receiptNumber, amount: formatMoney(sale.exchange.due) }),
      element('button.drop', { type: 'button', id: 'drop-exchange', 'aria-label': text('cart.dropExchange'), onclick: () => checkout.setExchange(undefined) }, '×')]);
    who.textContent = sale.customer?.name ?? '';
    pay.disabled = sale.lines.length === 0;
    off.disabled = sale.lines.length === 0;
    // Last of all: what stands below the lines takes room from them.
    lines.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  };
  draw(checkout.state.get());
  return { root, dispose: checkout.state.listen(draw) };
};
