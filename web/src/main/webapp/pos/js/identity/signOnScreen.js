import { element, keyed, replaceContent } from '../kernel/kernel.js';

const KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '⌫', '0'];

/**
 * Choose a name, type the PIN.
 * @param {{text: Function, root: HTMLElement, people: () => object[], lastUser: string|null,
 *   signOn: (user: object, pin: string) => Promise<{outcome: string, seconds?: number}>, welcome: (user: object) => void}} parts
 * @returns {{draw: () => void}} to be called when people came or went
 */
export const showSignOn = ({ text, root, people, lastUser, signOn, welcome }) => {
  let chosen = null;
  const problem = element('p.problem', { role: 'alert', id: 'pin-problem' });
  const names = element('div.names', { id: 'people', role: 'radiogroup', 'aria-label': text('signOn.who') });
  const pin = element('input', {
    id: 'pin', type: 'password', inputmode: 'numeric', autocomplete: 'off', maxlength: 8, 'aria-label': text('signOn.pin'), 'aria-describedby': 'pin-problem',
  });

  const choose = user => {
    chosen = user;
    pin.value = '';
    problem.textContent = '';
    draw();
    pin.focus();
  };
  const sentence = ({ outcome, seconds = 0 }) => (seconds ? text.count(`signOn.${outcome}In`, seconds) : text(`signOn.${outcome}`));
  const enter = async event => {
    event.preventDefault();
    if (!chosen || !pin.value) return;
    const typed = pin.value;
    pin.value = '';
    submit.disabled = true;
    const result = await signOn(chosen, typed).finally(() => { submit.disabled = false; });
    if (result.outcome === 'welcome') return welcome(chosen);
    problem.textContent = sentence(result);
    pin.focus();
  };
  const type = key => {
    pin.value = key === '⌫' ? pin.value.slice(0, -1) : (pin.value + key).slice(0, 8);
  };
  const submit = keyed('button.primary', text('signOn.enter'), 'Enter', { type: 'submit', id: 'sign-on' });
  const move = event => {
    const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const all = people();
    choose(all[(all.findIndex(user => user.id === chosen?.id) + step + all.length) % all.length]);
  };

  let shown = null;
  // The buttons stay while the people stay: a tap that began before an update still counts.
  const draw = () => {
    const all = people();
    chosen = all.find(user => user.id === chosen?.id) ?? all.find(user => user.id === lastUser) ?? all[0] ?? null;
    const now = JSON.stringify(all.map(({ id, name }) => [id, name]));
    if (now !== shown) {
      replaceContent(names, ...(all.length ? all.map(({ id, name }) => element('button.person', {
        type: 'button', role: 'radio', 'data-user': id, onclick: () => choose(people().find(user => user.id === id)),
      }, name)) : [element('p', {}, text('signOn.nobody'))]));
      shown = now;
    }
    for (const button of names.querySelectorAll('[data-user]')) button.setAttribute('aria-checked', String(button.dataset.user === chosen.id));
  };
  replaceContent(root, element('form.panel.sign-on', { id: 'sign-on-form', onsubmit: enter, onkeydown: move },
    element('h1', {}, text('signOn.title')), names,
    element('label.field', {}, element('span', {}, text('signOn.pin')), pin), problem,
    element('div.keypad', {}, KEYS.map(key => element('button', {
      type: 'button', 'aria-label': key === '⌫' ? text('signOn.rubOut') : key, onclick: () => type(key),
    }, key)), submit)));
  draw();
  pin.focus();
  return { draw };
};
