import { element, nairobiStamp } from '../kernel/kernel.js';
import { askForm, field } from './dialogScreen.js';

const LONGEST = 31 * 24 * 3600000;
const NAIROBI = 3 * 3600000;

/** What a date field shows for a moment in Nairobi, and back. */
const shown = at => new Date(at + NAIROBI).toISOString().slice(0, 16);
const read = typed => Date.parse(`${typed}:00.000Z`) - NAIROBI;

/**
 * A sale that was written on paper while no till worked: its number and its time.
 * @param {{text: Function, now: number, begin: (paper: {number: string, at: string}) => void, refused: (sentence: string) => void, closed: () => void}} parts
 */
export const askPaperSale = ({ text, now, begin, refused, closed }) => {
  const number = element('input', { id: 'paper-number', type: 'text', autocomplete: 'off', autocapitalize: 'characters', maxlength: 30 });
  const when = element('input', { id: 'paper-at', type: 'datetime-local', max: shown(now), value: shown(now - 3600000) });
  const take = () => {
    const typed = number.value.trim().toUpperCase();
    const at = read(when.value);
    if (!/^[A-Z0-9/-]{1,30}$/.test(typed)) return text('paper.badNumber');
    if (!(at <= now && at >= now - LONGEST)) return text('paper.badTime');
    dialog.close();
    begin({ number: typed, at: new Date(at).toISOString() });
    return null;
  };
  const dialog = askForm({ text, id: 'paper', title: text('paper.sale'), yes: text('paper.begin'), take, refused, closed, fields: [field(text('paper.paperNumber'), number), field(text('paper.when'), when)] });
  return dialog;
};

export const paperWords = ({ number, at }) => ({ number, at: nairobiStamp(Date.parse(at)) });
