import { element, formatQuantity, keyed, openDialog, replaceContent } from '../kernel/kernel.js';

/**
 * Before money is asked for: is what is collected elsewhere still free there? A till may have been told so days ago, and nothing is reserved before the sale reached the server. When nobody answers the cashier decides.
 * @param {{text: Function, promises: {sku: string, branch: string, place: string, name: string, unit: string, wanted: number}[], ask: (sku: string) => Promise<{id: string, available: number}[]|null>,
 *   go: () => void, along: () => void, refused: (sentence: string) => void, closed: () => void}} parts promises: thousandths of the goods' own unit; go: on to the money; along: the customer takes it all along
 */
export const askStillFree = ({ text, promises, ask, go, along, refused, closed }) => {
  const panel = element('div.panel', {}, element('h2', { role: 'status' }, text('collect.asking')),
    element('div.actions', {}, keyed('button', text('action.back'), 'Esc', { id: 'still-free-back', onclick: () => dialog.close() })));
  const dialog = openDialog(panel, { id: 'still-free-dialog', label: text('collect.asking'), onclose: closed });
  dialog.node.setAttribute('data-holds', '');
  const turn = work => {
    dialog.close();
    work();
  };
  const unanswered = () => {
    const wait = keyed('button', text('collect.wait'), 'Esc', { id: 'still-free-wait', onclick: () => dialog.close() });
    replaceContent(panel, element('h2', {}, text('collect.notAnswered')),
      element('p', { role: 'alert' }, text('collect.notReserved', { goods: promises.map(one => `${formatQuantity(one.wanted, one.unit)} × ${one.name} · ${one.place}`).join('; ') })),
      element('div.actions', {}, wait,
        keyed('button', text('collect.alongAfterAll'), null, { id: 'still-free-along', onclick: () => turn(along) }),
        keyed('button.danger', text('collect.goOn'), null, { id: 'still-free-go', onclick: () => turn(go) })));
    wait.focus();
  };
  const skus = [...new Set(promises.map(one => one.sku))];
  Promise.all(skus.map(ask)).then(found => {
    if (!dialog.node.open) return undefined;
    if (found.includes(null)) return unanswered();
    const free = ({ sku, branch }) => Math.max(0, found[skus.indexOf(sku)].find(one => one.id === branch)?.available ?? 0);
    const short = promises.find(one => free(one) < one.wanted);
    return turn(short ? () => refused(text('collect.noLongerFree', { name: short.name, branch: short.place, left: formatQuantity(free(short), short.unit) })) : go);
  });
  return dialog;
};
