import { element, keyed, openDialog } from '../kernel/kernel.js';

/**
 * A question with fields: Enter takes it, Esc goes back, what is wrong is said under the fields.
 * @param {{text: Function, id: string, title: string, yes: string, fields: Node[], take: () => string|null, refused: (sentence: string) => void, closed: () => void}} parts
 *   take: reads the fields; answers the sentence of what is wrong, null when it was taken; the dialog is closed by then
 * @returns {{close: () => void, node: HTMLDialogElement}}
 */
export const askForm = ({ text, id, title, yes, fields, take, refused, closed }) => {
  const problem = element('p.problem', { id: `${id}-problem`, role: 'alert' });
  const submit = event => {
    event.preventDefault();
    const wrong = take();
    if (!wrong) return;
    problem.textContent = wrong;
    refused(wrong);
    dialog.node.querySelector('input')?.select?.();
  };
  const dialog = openDialog(element('form.panel', { onsubmit: submit, novalidate: true },
    element('h2', {}, title), ...fields, problem,
    element('div.actions', {},
      keyed('button', text('action.back'), 'Esc', { id: `${id}-back`, onclick: () => dialog.close() }),
      keyed('button.primary', yes, 'Enter', { type: 'submit', id: `${id}-take` }))),
  { id: `${id}-dialog`, label: title, onclose: closed });
  dialog.node.querySelector('input')?.select?.();
  return dialog;
};

/** @param {string} label @param {HTMLElement} input */
export const field = (label, input, kind = 'label.field') => element(kind, {}, element('span', {}, label), input);

/** @param {{value: string, label: string, checked?: boolean}[]} options */
export const choices = (name, legend, options) => element('fieldset.options', { role: 'radiogroup' }, element('legend', {}, legend),
  options.map(({ value, label, checked }) => element('label.choice', {},
    element('input', { type: 'radio', name, value, checked: checked === true, id: `${name}-${value}` }), element('span', {}, label))));

/** @returns {string} the value of the chosen radio button */
export const chosen = (dialog, name) => dialog.node.querySelector(`input[name="${name}"]:checked`)?.value ?? '';
