import { formatQuantity, symbolOf } from '../kernel/kernel.js';

const line = priced => ({ name, nameSw, unit, quantity }, at) => ({
  name, nameSw: nameSw ?? null, quantity: `${formatQuantity(quantity, unit)} ${unit === 'EA' ? '×' : symbolOf(unit)}`,
  total: priced.lines.find(one => one.line === at + 1)?.total ?? 0,
});

/** The sale being rung as the customer's display shows it. @returns {import('../devices/displayChannel.js').Shown} */
export const shownSale = (shop, { sale, priced, deposits }) => ({
  shop, state: sale.lines.length ? 'selling' : 'idle', lines: sale.lines.map(line(priced)), total: priced.total + (deposits?.net ?? 0), discount: priced.basketDiscount, change: 0,
});

/** After the sale. */
export const shownChange = (shop, change) => ({ shop, state: 'paid', lines: [], total: 0, discount: 0, change });
