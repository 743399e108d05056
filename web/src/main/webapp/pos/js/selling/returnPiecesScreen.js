import { element, keyed, replaceContent } from '../kernel/kernel.js';
import { isSerial } from './marks.js';
import { lineOf, quantityWith, serialIn, serialsWith } from './pieces.js';

/**
 * Where pieces of a receipt are told apart by serial, the one in the hand is scanned or typed: anything else is refused.
 * @param {{text: Function, original: object, changed: (line: object, quantity: number) => void, refused: () => void}} parts changed: so many thousandths of the line come back by the serials told so far
 * @returns {object|null} null where this receipt told none
 */
export const askPieces = ({ text, original, changed, refused }) => {
  if (!original.lines.some(line => line.serials?.length)) return null;
  const told = new Map(original.lines.map(line => [line.line, []]));
  const chips = new Map(original.lines.map(line => [line.line, element('span.serial-chips', { 'data-pieces': line.line })]));
  const of = line => told.get(line.line);
  const field = element('input', { id: 'return-serial', type: 'text', autocomplete: 'off', autocapitalize: 'characters', spellcheck: 'false', maxlength: 60, 'aria-describedby': 'return-serial-problem' });
  const problem = element('span.problem', { id: 'return-serial-problem', role: 'alert' });
  const draw = line => replaceContent(chips.get(line.line), ...of(line).map(serial => element('button.serial-chip', {
    type: 'button', 'data-serial': serial, 'aria-label': text('return.serialOff', { serial }), onclick: () => put(line, of(line).filter(one => one !== serial)),
  }, serial, element('span', { 'aria-hidden': 'true' }, ' ×'))));
  const put = (line, serials) => {
    told.set(line.line, serials);
    draw(line);
    changed(line, quantityWith(line, serials.length));
  };
  const take = code => {
    const serial = serialIn(code);
    problem.textContent = '';
    if (!serial) return field.focus();
    const { line, key } = isSerial(serial) ? lineOf(original, serial, of) : { line: null, key: 'mark.serialShape' };
    if (key) {
      problem.textContent = text(key, { serial });
      refused();
      return field.select();
    }
    field.value = '';
    return put(line, [...of(line), serial]);
  };
  // The form around it takes goods back: this Enter only tells a serial.
  field.addEventListener('keydown', event => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    event.stopPropagation();
    take(field.value);
  });
  return {
    node: element('div.serials', {}, element('label.field', {}, element('span', {}, text('return.serial')), field), problem,
      keyed('button', text('return.serialAdd'), null, { type: 'button', id: 'return-serial-add', onclick: () => take(field.value) })),
    under: line => (line.serials?.length ? [element('small', {}, text('return.serials', { serials: line.serials.join(', ') })), chips.get(line.line)] : null),
    told: of,
    /** @returns {string|null} a sentence: not every piece was told, or more than come back */
    missing(line, quantity) {
      const { least, most } = serialsWith(line, quantity);
      const at = quantity > 0 ? of(line).length : 0;
      return at >= least && at <= most ? null : text('return.serialsMissing', { name: line.name, at, of: most });
    },
    focus: () => field.focus(),
    scanned(code, whole = code) {
      const read = [whole, code].map(serialIn);
      return take(read.find(serial => lineOf(original, serial, of).line) ?? read[1]);
    },
  };
};
