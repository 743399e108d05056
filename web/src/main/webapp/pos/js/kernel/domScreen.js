const apply = (node, name, value) => {
  if (value === undefined || value === null || value === false) return;
  if (name.startsWith('on')) node.addEventListener(name.slice(2), value);
  else if (name === 'value') node.value = value;
  else node.setAttribute(name, value === true ? '' : String(value));
};

/**
 * @param {string} kind tag with classes, as in "button.primary"
 * @param {object} attributes plain attributes; "onclick" and the like become listeners
 * @param {...(Node|string|null|undefined|false)} children
 */
export const element = (kind, attributes = {}, ...children) => {
  const [tag, ...classes] = kind.split('.');
  const node = document.createElement(tag);
  if (classes.length) node.className = classes.join(' ');
  for (const [name, value] of Object.entries(attributes)) apply(node, name, value);
  node.append(...children.flat().filter(child => child || child === 0));
  return node;
};

/** A button that shows its key: what a finger taps and what a key does are one thing. */
export const keyed = (kind, label, key, attributes = {}) => {
  const spoken = { Del: 'Delete', Esc: 'Escape' }[key] ?? key;
  return element(kind, { type: 'button', 'aria-keyshortcuts': key && spoken, ...attributes },
    element('span.label', {}, label), key && element('kbd', { 'aria-hidden': 'true' }, key));
};

export const replaceContent = (node, ...children) => node.replaceChildren(...children.flat().filter(Boolean));

/**
 * Shows a modal dialog; Esc and the browser's back gesture close it.
 * @param {HTMLElement} content @param {{id: string, label: string, onclose?: () => void}} how
 * @returns {{close: () => void, node: HTMLDialogElement}}
 */
export const openDialog = (content, { id, label, onclose }) => {
  const node = element('dialog', { id, 'aria-label': label }, content);
  document.body.append(node);
  node.addEventListener('close', () => {
    node.remove();
    onclose?.();
  });
  node.showModal();
  node.querySelector('[autofocus]')?.focus();
  return { node, close: () => node.open && node.close() };
};

/** Lets a field take digits and at most one point; letters stay free to be keys of the screen. */
export const onlyDigits = (field, decimals) => field.addEventListener('beforeinput', event => {
  const allowed = decimals ? /^[\d.,]*$/ : /^\d*$/;
  if (event.data && !allowed.test(event.data)) event.preventDefault();
});
