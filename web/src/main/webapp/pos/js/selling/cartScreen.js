import { element, formatMoney, formatQuantity, keyed, replaceContent } from '../kernel/kernel.js';

const controls = (text, line, act) => element('div.controls', {},
  line.unit !== 'KG' && element('button.step', { type: 'button', id: 'less', 'aria-label': text('cart.less'), 'aria-keyshortcuts': '-', onclick: act.less }, '−'),
  keyed('button', text(line.unit === 'KG' ? 'cart.weight' : 'cart.quantity'), 'F3', { id: 'quantity', onclick: act.quantity }),
  line.unit !== 'KG' && element('button.step', { type: 'button', id: 'more', 'aria-label': text('cart.more'), 'aria-keyshortcuts': 'Plus', onclick: act.more }, '+'),
  keyed('button.danger', text('cart.remove'), 'Del', { id: 'remove', onclick: act.remove }));

const lineRow = (text, language, sale, priced, act) => (line, at) => {
  const total = priced.lines.find(one => one.line === at + 1)?.total ?? 0;
  const selected = at === sale.selected;
  const quantity = formatQuantity(line.quantity, line.unit);
  const name = (language === 'sw' && line.nameSw) || line.name;
  return element('li', { 'data-sku': line.sku, 'aria-current': selected && 'true' },
    element('button.line', { type: 'button', onclick: () => act.select(at) },
      element('span.quantity', {}, line.unit === 'KG' ? `${quantity} kg` : `${quantity} ×`),
      element('span.name', {}, name),
      element('span.each', {}, `@ ${formatMoney(line.unitPrice)}`),
      element('span.amount', {}, formatMoney(total))),
    selected && controls(text, line, act));
};

const taxRow = text => ({ letter, rate, taxable, tax }) => (tax
  ? text('cart.taxed', { letter, rate: rate / 100, tax: formatMoney(tax) })
  : text('cart.untaxed', { letter, taxable: formatMoney(taxable) }));

/**
 * The lines and what they cost.
 * @param {{text: Function, language: string, checkout: object, act: object}} parts act: less, more, quantity, remove, select, pay
 */
export const createCart = ({ text, language, checkout, act }) => {
  const lines = element('ol.lines', { id: 'lines', 'aria-label': text('cart.lines') });
  const taxes = element('p.taxes', { id: 'taxes' });
  const warnings = element('p.problem', { id: 'cart-warning' });
  const total = element('output.amount', { id: 'total' });
  const pay = keyed('button.pay', text('cart.pay'), 'F12', { id: 'pay', onclick: act.pay });
  const root = element('section.cart', { id: 'cart', 'aria-label': text('cart.title') },
    element('h2', {}, text('cart.title')), lines,
    element('div.sum', {}, taxes, warnings,
      element('p.total', {}, element('span', {}, text('cart.total')), element('span', {}, 'KES ', total)), pay));

  const draw = ({ sale, priced }) => {
    const rows = sale.lines.map(lineRow(text, language, sale, priced, act));
    replaceContent(lines, ...(rows.length ? rows : [element('li.empty', {}, text('cart.empty'))]));
    total.textContent = formatMoney(priced.total);
    taxes.textContent = priced.taxes.filter(row => row.total).map(taxRow(text)).join(' · ');
    warnings.textContent = priced.findings.map(finding => text(`finding.${finding.code}`, { line: finding.line })).join(' ');
    pay.disabled = sale.lines.length === 0;
    // Last of all: what stands below the lines takes room from them.
    lines.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  };
  draw(checkout.state.get());
  return { root, dispose: checkout.state.listen(draw) };
};
