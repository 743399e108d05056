/** What is collected elsewhere leaves no shelf here, and what waits there comes back to none. @param {object} command a document: a sale or a return; an exchange is one of each @param {(sku: string, unit: string) => number} factorOf thousandths of the SKU's own unit in one of that unit */
const movedBy = (command, sku, factorOf, batch) => {
  const sold = command.kind === 'sale' ? command.sale.lines.filter(line => !line.collectAt) : [];
  const back = command.kind === 'return' ? command.return.lines.filter(line => !line.damaged && !line.waits) : [];
  const sum = lines => lines.filter(line => line.sku === sku && (batch === undefined || line.batch === batch)).reduce((total, line) => total + Math.round((line.quantity * factorOf(sku, line.unit)) / 1000), 0);
  return sum(back) - sum(sold);
};

/**
 * What this till moved since a moment; what other tills did meanwhile nobody here can know.
 * @param {string} [batch] only what was sold of it; what comes back names none
 * @param {object[]} commands the documents of the journal, see commandsSince @param {string} asOf instant @returns {number} thousandths, below zero where more was sold than came back
 */
export const movedSince = (commands, asOf, sku, factorOf, batch) => commands.filter(command => command.at > asOf).reduce((total, command) => total + movedBy(command, sku, factorOf, batch), 0);
