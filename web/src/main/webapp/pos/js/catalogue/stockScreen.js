import { NoAnswer, element, formatQuantity, nairobiTime, replaceContent } from '../kernel/kernel.js';

const row = (text, unit) => ({ name, onHand, available = onHand, own }) => element('li', { 'data-own': own && 'true' },
  element('span', {}, own ? text('stock.here', { name }) : name), element('strong', {}, formatQuantity(onHand, unit)),
  available !== onHand && element('small.remark', {}, text('stock.available', { available: formatQuantity(available, unit) })));

/**
 * What is in the shelves of this branch and of others, once the server has said so; nobody waits for it.
 * @param {{text: Function, unit: string, ask: () => Promise<{status: number, body: object}>}} parts
 */
export const createStock = ({ text, unit, ask }) => {
  const root = element('section.stock', { id: 'stock', 'aria-live': 'polite' }, element('p.note', {}, text('stock.asking')));
  const say = sentence => replaceContent(root, element('p.note', {}, sentence));
  const show = ({ status, body }) => {
    if (status !== 200 || !body?.branches) return say(text('stock.unknown'));
    return replaceContent(root, element('p.note', {}, text(body.moved === undefined ? 'stock.asOf' : 'stock.asOfHere', { time: nairobiTime(Date.parse(body.asOf)), moved: formatQuantity(Math.abs(body.moved ?? 0), unit) })),
      element('ul', {}, body.branches.map(row(text, unit))));
  };
  ask().then(show, cause => {
    if (!(cause instanceof NoAnswer)) throw cause;
    say(text('stock.noNetwork'));
  });
  return root;
};
