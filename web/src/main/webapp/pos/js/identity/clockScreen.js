import { element, keyed, nairobiTime, openDialog } from '../kernel/kernel.js';

/**
 * Coming to work and leaving it, for who stands at the till.
 * @param {{text: Function, name: string, cameAt: number|null, punch: (kind: "clock.in"|"clock.out") => Promise<void>}} parts cameAt: null when the person is not at work
 */
export const askClock = ({ text, name, cameAt, punch }) => {
  const go = kind => async () => {
    dialog.close();
    await punch(kind);
  };
  const kind = cameAt === null ? 'clock.in' : 'clock.out';
  const dialog = openDialog(element('div.panel', {}, element('h2', {}, text('clock.title')),
    element('p', {}, cameAt === null ? text('clock.wasOut', { name }) : text('clock.wasIn', { name, at: nairobiTime(cameAt) })),
    element('div.actions', {}, keyed('button', text('action.back'), 'Esc', { id: 'clock-back', onclick: () => dialog.close() }),
      keyed('button.primary', text(kind), null, { id: 'clock-punch', autofocus: true, onclick: go(kind) }))), { id: 'clock-dialog', label: text('clock.title') });
  return dialog;
};
