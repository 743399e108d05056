import { element, formatQuantity, keyed, openDialog, replaceContent } from '../kernel/kernel.js';
import { scannedMark, wrongMark } from './marks.js';

const MOST_SHOWN = 8;

const option = (text, unit, one, chosen) => element('label.choice', { 'data-batch': one.batch, 'data-expired': one.expired && 'yes' },
  element('input', { type: 'radio', name: 'mark', value: one.batch, checked: chosen }),
  element('span', {}, one.batch !== one.expiry && element('b', {}, one.batch), one.expiry && ` ${text(one.expired ? 'mark.wasDue' : 'mark.due', { day: one.expiry })}`),
  element('small', {}, text('mark.left', { left: formatQuantity(one.left, unit) })));

/**
 * Which batch, which day, which piece: proposed where it is known here, typed or scanned where not. A scan of the next goods takes what is proposed.
 * @param {{text: Function, product: object, name: string, wanted: "serial"|"batch"|"day", told?: {serials: string[], of: number}|null, known: () => Promise<object[]>, goodsOf: (code: string) => object|null, refusal: (label: object) => string|null,
 *   take: (label: import('./marks.js').Label) => void, without: () => void, next: (code: string, whole: string) => void, refused: (sentence: string) => void, closed: () => void}} parts
 *   known: what may be in the hand, see proposed(); refusal: why that one cannot be; without: it is sold untold; next: what was scanned instead
 */
export const askMark = ({ text, product, name, wanted, told = null, known, goodsOf, refusal, take, without, next, refused, closed }) => {
  let offers = [];
  const title = told ? text('mark.serialOf', { name, at: told.serials.length + 1, of: told.of }) : text(`mark.${wanted}`, { name });
  const field = element('input', {
    id: 'mark-field', type: 'text', autocomplete: 'off', autocapitalize: 'characters', spellcheck: 'false', maxlength: 40, autofocus: true, 'aria-label': title, 'aria-describedby': 'mark-problem',
    placeholder: wanted === 'day' ? '2027-03-31' : null,
  });
  const list = element('fieldset.batches', { id: 'mark-known', hidden: true });
  const problem = element('p.problem', { id: 'mark-problem', role: 'alert' });
  const wrong = sentence => {
    problem.textContent = sentence;
    refused(sentence);
    field.select();
  };
  const give = label => {
    const refusedFor = refusal(label);
    if (refusedFor) return wrong(refusedFor);
    dialog.close();
    return take(label);
  };
  const typed = words => {
    const key = wrongMark(wanted, words);
    if (key) return wrong(text(key));
    if (wanted === 'serial') return give({ serial: words });
    const offer = offers.find(one => one.batch === words);
    return give({ batch: words, ...(wanted === 'day' ? { expiry: words } : offer?.expiry && { expiry: offer.expiry }) });
  };
  const ticked = () => offers.find(one => one.batch === list.querySelector('input:checked')?.value);
  const submit = () => {
    const words = field.value.trim();
    const offer = ticked();
    if (words || !offer) return typed(words);
    return give({ batch: offer.batch, ...(offer.expiry && { expiry: offer.expiry }) });
  };
  const leave = () => {
    dialog.close();
    without();
  };
  const dialog = openDialog(element('form.panel', { onsubmit: event => { event.preventDefault(); submit(); } },
    element('h2', {}, title), list,
    element('label.field', {}, element('span', {}, text(`mark.${wanted}Label`)), field), problem,
    element('p.note', {}, text('mark.explained')),
    element('div.actions', {},
      keyed('button', text('action.back'), 'Esc', { id: 'mark-back', onclick: () => dialog.close() }),
      element('button', { type: 'button', id: 'mark-without', onclick: leave }, text('mark.without')),
      keyed('button.primary', text('quantity.take'), 'Enter', { type: 'submit', id: 'mark-take' }))),
  { id: 'mark-dialog', label: title, onclose: closed });
  known().then(found => {
    offers = found;
    const [first] = offers;
    replaceContent(list, element('legend', {}, text('mark.known')), ...offers.slice(0, MOST_SHOWN).map(one => option(text, product.unit, one, one === first && !one.expired)));
    list.hidden = !offers.length;
  }).catch(cause => console.info('no batch can be proposed', cause));

  return {
    ...dialog,
    /** A scan while it is asked: the label itself, else the next goods. */
    scanned(code, whole) {
      const label = scannedMark(code, product, goodsOf);
      const told = wanted === 'serial' ? label?.serial : label?.batch;
      if (told) {
        const key = wrongMark(wanted, told);
        const day = offers.find(one => one.batch === label.batch)?.expiry;
        return key ? wrong(text(key)) : give({ ...label, ...(!label.expiry && day && { expiry: day }) });
      }
      if (!goodsOf(code)) return typed(code.trim());
      if (wanted === 'serial') return wrong(text('mark.serialNotGoods'));
      if (!field.value.trim() && !ticked()) return wrong(text(`mark.${wanted}Missing`));
      const waits = submit();
      return waits instanceof Promise ? waits.then(() => next(code, whole)) : dialog.node.open || next(code, whole);
    },
  };
};
