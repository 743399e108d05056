import { element, formatMoney, replaceContent } from '../kernel/kernel.js';
import { askForm, field } from './dialogScreen.js';

const LONGEST_REASON = 120;

/** Why the customer is let off the charge for service. @param {{text: Function, amount: number, take: (reason: string) => void, refused: Function, closed: Function}} parts */
export const askWaiver = ({ text, amount, take, refused, closed }) => {
  const reason = element('input', { id: 'service-reason', type: 'text', autocomplete: 'off', maxlength: LONGEST_REASON, autofocus: true, list: 'service-reasons' });
  const dialog = askForm({
    text, id: 'service-charge', title: text('service.waive'), yes: text('service.waiveIt'), refused, closed,
    take: () => {
      const why = reason.value.trim();
      if (why.length < 3) return text('service.reasonMissing');
      dialog.close();
      take(why);
      return null;
    },
    fields: [
      element('p.note', {}, text('service.explained', { amount: formatMoney(amount) })), field(text('service.reason'), reason),
      element('datalist', { id: 'service-reasons' }, text('service.reasons').split('|').map(words => element('option', { value: words }))),
    ],
  });
  return dialog;
};

/** Below the lines: let off what is asked for service, or ask it again. @param {{text: Function, act: {waive: () => void, charge: () => void}}} parts */
export const createServiceRow = ({ text, act }) => {
  const root = element('p.service', { id: 'service' });
  return {
    root,
    draw({ sale, priced }) {
      const charged = sale.lines.some(line => line.charge);
      const said = priced.waived ? text('service.waived', { amount: formatMoney(priced.waived.amount), reason: priced.waived.reason }) : '';
      replaceContent(root, said,
        charged && element('button', { type: 'button', id: 'service-waive', onclick: act.waive }, text('service.waive')),
        priced.waived && element('button', { type: 'button', id: 'service-charge-again', onclick: act.charge }, text('service.chargeAgain')));
    },
  };
};
