/**
 * The sale being rung. Values only: every verb gives back a new one.
 * @typedef {{sku: string, barcode: string|null, name: string, nameSw: string, unit: "EA"|"KG", quantity: number, unitPrice: number, taxLetter: string}} SaleLine
 *   quantity in thousandths, unitPrice in cents as it was when the line was rung
 * @typedef {{id: string, phone: string, amount: number, state: string, code: string|null, typed: boolean}} SalePayment mobile money asked for or taken for this sale
 * @typedef {{id: string|null, lines: SaleLine[], selected: number, prices: number, payments: SalePayment[]}} Sale id: given with the first line; prices: stamp of the changes the last price came from
 */

const MOST = 9_999_999;

/** @returns {Sale} */
export const emptySale = (id = null) => ({ id, lines: [], selected: -1, prices: 0, payments: [] });

export const selectedLine = sale => sale.lines[sale.selected] ?? null;

/** Pieces of the same thing at the same price are one line; every weighing is a line of its own. */
export const addLine = (sale, product, { quantity, barcode, prices }) => {
  const at = product.unit === 'KG' ? -1 : sale.lines.findIndex(line => line.sku === product.id && line.unitPrice === product.price);
  if (at >= 0) {
    const more = withQuantity({ ...sale, prices }, at, sale.lines[at].quantity + quantity);
    return { ...more, selected: at };
  }
  const line = {
    sku: product.id, barcode, name: product.name, nameSw: product.nameSw, unit: product.unit,
    quantity, unitPrice: product.price, taxLetter: product.taxLetter,
  };
  return { ...sale, lines: [...sale.lines, line], selected: sale.lines.length, prices };
};

/** @returns {Sale} unchanged when the quantity is none a line can have */
export const withQuantity = (sale, at, quantity) => (quantity < 1 || quantity > MOST ? sale
  : { ...sale, lines: sale.lines.map((line, i) => (i === at ? { ...line, quantity } : line)) });

export const withoutLine = (sale, at) => {
  const lines = sale.lines.filter((line, i) => i !== at);
  return { ...sale, lines, selected: Math.min(at, lines.length - 1) };
};

/** @param {SalePayment} payment as it stands now; one known before is replaced */
export const withPayment = (sale, payment) => {
  const known = sale.payments ?? [];
  const at = known.findIndex(one => one.id === payment.id);
  return { ...sale, payments: at < 0 ? [...known, payment] : known.map((one, i) => (i === at ? { ...one, ...payment } : one)) };
};

export const selecting = (sale, at) => ({ ...sale, selected: Math.max(-1, Math.min(at, sale.lines.length - 1)) });
