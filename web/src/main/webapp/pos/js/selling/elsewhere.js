/** Lines that are paid here and collected in another branch take nothing from this shelf. */

export const takenHere = line => !line.collect;

/** Thousandths of the goods' own unit that a line comes to. */
export const unitsIn = (line, factorOf) => Math.round((line.quantity * factorOf(line.sku, line.unit)) / 1000);

/** @param {object[]} lines of the cart @param {object} [instead] a line that is not counted @returns {number} what is collected of these goods in a branch already */
export const collectedAt = (lines, sku, branch, factorOf, instead) =>
  lines.filter(line => line !== instead && line.sku === sku && line.collect?.branch === branch).reduce((sum, line) => sum + unitsIn(line, factorOf), 0);

/** @param {{unit: string, quantity: number}} wanted what the line is to become @returns {number|null} what is left for it there, null where it is enough or nobody knows: it is asked before it is paid */
export const beyondElsewhere = (lines, line, wanted, factorOf) => {
  if (line.collect?.available === undefined) return null;
  const left = Math.max(0, line.collect.available - collectedAt(lines, line.sku, line.collect.branch, factorOf, line));
  return unitsIn({ ...line, ...wanted }, factorOf) > left ? left : null;
};

/** @returns {{sku: string, name: string, branch: string, place: string, wanted: number}[]} what of a cart is collected where, all its lines together */
export const promisesOf = (lines, factorOf) => {
  const all = new Map();
  for (const { sku, name, collect } of lines.filter(line => line.collect)) {
    all.set(`${sku} ${collect.branch}`, { sku, name, branch: collect.branch, place: collect.place, wanted: collectedAt(lines, sku, collect.branch, factorOf) });
  }
  return [...all.values()];
};

/** How much was free in another branch is a matter of minutes: a cart that waited must not believe it. */
export const unasked = sale => (sale.lines.some(line => line.collect)
  ? { ...sale, lines: sale.lines.map(line => (line.collect ? { ...line, collect: { ...line.collect, available: undefined } } : line)) } : sale);

/** @returns {boolean} whether a line can be collected elsewhere: counted goods whose pieces need not be told one by one */
export const mayBeCollected = (line, product) => Boolean(line.sku && product && !product.service && !product.track?.includes('serial'));
