import { element, formatMoney, onlyDigits, parseMoney } from '../kernel/kernel.js';
import { askForm, choices, chosen, field } from './dialogScreen.js';

const LONGEST_REASON = 120;

/** Another price for one line, and why. @param {{text: Function, line: object, name: string, take: (cents: number, reason: string) => void, refused: Function, closed: Function}} parts */
export const askPrice = ({ text, line, name, take, refused, closed }) => {
  const price = element('input', {
    id: 'price-value', type: 'text', inputmode: 'decimal', autocomplete: 'off', autofocus: true, value: formatMoney(line.unitPrice).replace(/,/g, ''), 'aria-label': text('price.new') });
  onlyDigits(price, true);
  const reason = element('input', { id: 'price-reason', type: 'text', autocomplete: 'off', maxlength: LONGEST_REASON, value: line.priceReason ?? '', list: 'price-reasons' });
  const dialog = askForm({
    text, id: 'price', title: text('price.title', { name }), yes: text('quantity.take'), refused, closed,
    take: () => {
      const cents = parseMoney(price.value);
      const why = reason.value.trim();
      if (!(cents > 0)) return text('price.unreadable');
      if (why.length < 3) return text('price.reasonMissing');
      dialog.close();
      take(cents, why);
      return null;
    },
    fields: [
      element('p.note', {}, text('price.list', { price: formatMoney(line.listPrice ?? line.unitPrice) })),
      field(text('price.new'), price, 'label.field.big'), field(text('price.reason'), reason),
      element('datalist', { id: 'price-reasons' }, text('price.reasons').split('|').map(words => element('option', { value: words }))),
    ],
  });
  return dialog;
};

/** Something that is not in the price list: what it is called, what it costs, which tax. @param {{text: Function, letters: object[], take: (item: object) => void, refused: Function, closed: Function}} parts */
export const askUnlisted = ({ text, letters, take, refused, closed }) => {
  const name = element('input', { id: 'unlisted-name', type: 'text', autocomplete: 'off', maxlength: 60, autofocus: true });
  const price = element('input', { id: 'unlisted-price', type: 'text', inputmode: 'decimal', autocomplete: 'off' });
  onlyDigits(price, true);
  const dialog = askForm({
    text, id: 'unlisted', title: text('unlisted.title'), yes: text('quantity.take'), refused, closed,
    take: () => {
      const words = name.value.trim().replace(/\s+/g, ' ');
      const cents = parseMoney(price.value);
      if (words.length < 2) return text('unlisted.nameMissing');
      if (!(cents > 0)) return text('price.unreadable');
      const taxLetter = chosen(dialog, 'unlisted-tax');
      dialog.close();
      take({ id: null, code: '', name: words, nameSw: null, unit: 'EA', taxLetter, price: cents, barcodes: [] });
      return null;
    },
    fields: [
      field(text('unlisted.name'), name), field(text('unlisted.price'), price),
      choices('unlisted-tax', text('unlisted.tax'), letters.map((rate, at) => ({ value: rate.letter, label: `${rate.letter} · ${rate.rate / 100} %`, checked: at === 0 }))),
    ],
  });
  return dialog;
};
