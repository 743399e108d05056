const words = node => node.textContent.replace(/\s+/g, ' ').trim();

const lineOf = node => {
  if (node.matches('.cut')) return [{ kind: 'cut' }];
  if (node.matches('.bars')) return [{ kind: 'bars', text: node.getAttribute('aria-label') }];
  if (node.dataset.modules) return [{ kind: 'modules', rows: node.dataset.modules.split(' ') }];
  if (node.matches('.pair')) return [{ kind: 'pair', left: words(node.firstElementChild), right: words(node.lastElementChild), strong: node.classList.contains('grand') }];
  if (node.matches('h2, h3, strong.warning')) return [{ kind: 'title', text: words(node), ...(node.matches('.warning, .label-price') && { strong: true }) }];
  if (node.matches('tr')) return [{ kind: 'cells', cells: [...node.children].map(words) }];
  if (node.matches('pre')) return node.textContent.split('\n').map(text => ({ kind: 'plain', text }));
  if (node.matches('p')) return words(node) ? [{ kind: node.closest('li') ? 'pair' : 'text', text: words(node), left: words(node), right: '' }] : [];
  const below = [...node.children].flatMap(lineOf);
  return node.matches('.sums, ul, table') && below.length ? [{ kind: 'rule' }, ...below] : below;
};

/** A paper of the screen as lines for a printer: every paper is laid out once. @param {HTMLElement} paper @returns {import('./paperBytes.js').PaperLine[]} */
export const linesOf = paper => [...paper.children].flatMap(lineOf);
