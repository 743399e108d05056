import { element, keyed, nairobiTime, openDialog, replaceContent } from '../kernel/kernel.js';

/**
 * How M-PESA does lately, as the office sees it: told to whoever wonders whether to send another prompt.
 * @param {{text: Function, ask: () => Promise<object|null>}} parts ask: null when the server is not reached
 */
export const showHealth = ({ text, ask }) => {
  const facts = element('dl.facts', { id: 'mpesa-health', 'aria-live': 'polite' }, element('dt', {}, text('status.asking')));
  const dialog = openDialog(element('div.panel', {},
    element('h2', {}, text('mpesa.health')), facts,
    element('div.actions', {}, keyed('button.primary', text('action.back'), 'Esc', { id: 'mpesa-health-back', autofocus: true, onclick: () => dialog.close() }))),
  { id: 'mpesa-health-dialog', label: text('mpesa.health') });
  const row = (key, value) => [element('dt', {}, text(`mpesa.health.${key}`)), element('dd', { 'data-fact': key }, value ?? '…')];
  const draw = told => (told
    ? replaceContent(facts, ...row('percent', told.percent == null ? null : `${told.percent} %`), ...row('seconds', told.seconds == null ? null : String(told.seconds)),
      ...row('open', String(told.open)), ...row('unknown', String(told.unknown)), ...row('called', told.lastCallAt ? nairobiTime(Date.parse(told.lastCallAt)) : null))
    : replaceContent(facts, element('dt', {}, text('mpesa.notReached'))));
  return ask().then(draw);
};
