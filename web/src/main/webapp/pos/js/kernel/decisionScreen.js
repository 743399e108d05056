import { element, keyed, openDialog, replaceContent } from './domScreen.js';

/**
 * Asks once before something that cannot be taken back, and names what will happen.
 * @param {{text: Function, question: string, consequence: string, yes: string, holds?: boolean}} words holds: a scan waits until it is decided @returns {Promise<boolean>}
 */
export const askToDecide = ({ text, question, consequence, yes, holds = false }) => new Promise(resolve => {
  let decided = false;
  const decide = () => { decided = true; dialog.close(); };
  const dialog = openDialog(element('div.panel', {},
    element('h2', {}, question), element('p', {}, consequence),
    element('div.actions', {},
      keyed('button', text('action.back'), 'Esc', { id: 'decide-back', autofocus: true, onclick: () => dialog.close() }),
      keyed('button.danger', yes, null, { id: 'decide-yes', onclick: decide }))),
  { id: 'decision', label: question, onclose: () => resolve(decided) });
  if (holds) dialog.node.setAttribute('data-holds', '');
});

/** The line across the top for what a person must know now; it stays until it is put away. Small: one line on a phone until it is tapped, because nothing is to be done at once. */
export const createNotice = (text, region) => ({
  show(sentence, { small = false } = {}) {
    region.toggleAttribute('data-small', small);
    replaceContent(region, element('p', { onclick: () => region.removeAttribute('data-small') }, sentence),
      element('button', { type: 'button', id: 'notice-close', onclick: () => replaceContent(region) }, text('action.understood')));
  },
  clear: () => replaceContent(region),
});
