import { element } from '../kernel/kernel.js';
import { askTender, handTender } from './tenderScreen.js';

const CODE = /^[A-Z0-9]{4,12}$/;

/** A card taken on the bank's own machine: its approval code is what the slip is found by. */
export const cardKind = {
  kind: 'CARD',
  key: 'D',
  ask: ({ text, ...parts }) => {
    const code = element('input', { id: 'card-code', type: 'text', autocomplete: 'off', autocapitalize: 'characters', maxlength: 12 });
    const read = amount => {
      const typed = code.value.replace(/\s/g, '').toUpperCase();
      return CODE.test(typed) ? { tender: handTender('CARD', amount, { code: typed }) } : { problem: text('tender.cardCode'), field: code };
    };
    return askTender({ text, kind: 'CARD', fields: [{ label: text('tender.approvalCode'), input: code }], read, ...parts });
  },
};
