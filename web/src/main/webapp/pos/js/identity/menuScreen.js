import { element, keyed, openDialog } from '../kernel/kernel.js';

/**
 * @param {{text: Function, title: string, entries: {id: string, label: string, key: string, act: () => void, danger?: boolean}[]}} parts
 *   what the person standing here may do; each entry has its letter
 */
export const showMenu = ({ text, title, entries }) => {
  const choose = entry => () => {
    dialog.close();
    entry.act();
  };
  const keys = event => {
    const entry = entries.find(one => one.key === event.key.toUpperCase());
    if (!entry || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    choose(entry)();
  };
  const dialog = openDialog(element('div.panel.menu', { onkeydown: keys },
    element('h2', {}, title),
    entries.map((entry, at) => keyed(entry.danger ? 'button.danger' : 'button', entry.label, entry.key, { id: entry.id, autofocus: at === 0, onclick: choose(entry) })),
    keyed('button', text('action.back'), 'Esc', { id: 'menu-back', onclick: () => dialog.close() })),
  { id: 'menu-dialog', label: text('menu.title') });
  return dialog;
};
