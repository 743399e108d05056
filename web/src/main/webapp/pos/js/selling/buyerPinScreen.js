import { element } from '../kernel/kernel.js';

const SHAPE = /^[A-Z]\d{9}[A-Z]$/;

/** @returns {string|null} the PIN as KRA writes it, null when it is none */
export const pinOf = typed => {
  const pin = typed.replace(/\s/g, '').toUpperCase();
  return SHAPE.test(pin) ? pin : null;
};

/**
 * Where a buyer who claims the tax gives the KRA PIN; most give none. Its letters are no keys of the dialog it stands in.
 * @param {{text: Function, known: string|undefined, keep: (pin: string|undefined) => void}} parts
 * @returns {{node: HTMLElement, problem: () => string|null}} problem: the sentence of what is wrong; null when the PIN, or that there is none, was kept
 */
export const askBuyerPin = ({ text, known, keep }) => {
  const wrong = element('p.problem', { role: 'alert', id: 'buyer-pin-problem' });
  const input = element('input', {
    id: 'buyer-pin', 'aria-describedby': 'buyer-pin-problem', type: 'text', autocomplete: 'off', autocapitalize: 'characters', spellcheck: false, maxlength: 14, placeholder: 'P051234567X',
    onkeydown: event => event.key.length === 1 && event.stopPropagation(),
  });
  input.value = known ?? '';
  return {
    node: element('div', {}, element('label.field', {}, element('span', {}, text('pay.buyerPin')), input), wrong),
    problem() {
      const none = input.value.trim() === '';
      const pin = none ? undefined : pinOf(input.value);
      wrong.textContent = pin === null ? text('pay.badPin') : '';
      if (pin === null) {
        input.select();
        return wrong.textContent;
      }
      keep(pin);
      return null;
    },
  };
};
