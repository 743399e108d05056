import { element, keyed, replaceContent, tillName } from '../kernel/kernel.js';

const field = (label, attributes) => element('label.field', {}, element('span', {}, label), element('input', attributes));

/**
 * Makes this browser a workstation: a supervisor signs in, chooses the till, names the device.
 * @param {{text: Function, root: HTMLElement, former: boolean, open: (credentials: object) => Promise<any>,
 *   register: (choice: {ticket: string, tillId: string, name: string}) => Promise<void>}} parts
 *   open and register throw an Error with a "sentence" for people
 */
export const showRegistration = ({ text, root, former, open, register, defaultName }) => {
  const problem = element('p.problem', { role: 'alert', id: 'registration-problem' });

  const attempt = work => async event => {
    event.preventDefault();
    const button = event.target.querySelector('button[type=submit]');
    button.disabled = true;
    problem.textContent = '';
    try {
      await work(new FormData(event.target));
    } catch (fault) {
      if (!fault.sentence) throw fault;
      problem.textContent = fault.sentence;
    } finally {
      button.disabled = false;
    }
  };

  const choose = offer => {
    const tills = offer.branches.flatMap(branch => branch.tills.map(till => ({ branch, till })));
    const options = tills.map(({ branch, till }, at) => element('label.choice', {},
      element('input', { type: 'radio', name: 'tillId', value: till.id, required: true, checked: at === 0, autofocus: at === 0 }),
      element('span', {}, element('strong', {}, branch.name), ' · ', tillName(text, till.name))));
    replaceContent(root, element('form.panel', {
      id: 'choose-till',
      onsubmit: attempt(form => register({ ticket: offer.ticket, tillId: form.get('tillId'), name: form.get('name').trim() })),
    },
    element('h1', {}, text('registration.chooseTill', { shop: offer.shopName })),
    tills.length ? element('fieldset', {}, element('legend', {}, text('registration.tills')), options)
      : element('p', {}, text('registration.noTills')),
    field(text('registration.deviceName'), { name: 'name', id: 'device-name', required: true, maxlength: 60, value: defaultName }),
    problem,
    keyed('button.primary', text('registration.register'), 'Enter', { type: 'submit', id: 'register', disabled: !tills.length })));
    root.querySelector('[autofocus]')?.focus();
  };

  replaceContent(root, element('form.panel', {
    id: 'supervisor-login',
    onsubmit: attempt(async form => choose(await open({ username: form.get('username').trim(), password: form.get('password') }))),
  },
  element('h1', {}, text('registration.title')),
  element('p', {}, text(former ? 'registration.againExplained' : 'registration.explained')),
  field(text('registration.username'), { name: 'username', id: 'username', required: true, autocomplete: 'username', autocapitalize: 'off', autofocus: true }),
  field(text('registration.password'), { name: 'password', id: 'password', type: 'password', required: true, autocomplete: 'current-password' }),
  problem,
  keyed('button.primary', text('registration.signIn'), 'Enter', { type: 'submit', id: 'registration-login' })));
  root.querySelector('[autofocus]').focus();
};
