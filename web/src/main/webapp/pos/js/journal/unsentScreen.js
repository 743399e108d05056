import { element, keyed, nairobiStamp, openDialog } from '../kernel/kernel.js';
import { journalText } from './journalFile.js';

const download = (entries, name) => {
  const url = URL.createObjectURL(new Blob([journalText(entries)], { type: 'application/x-ndjson' }));
  element('a', { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 60000);
};

const row = (text, entry) => element('li', { 'data-counter': entry.counter },
  element('span', {}, text('journal.entry', { counter: entry.counter, at: nairobiStamp(Date.parse(entry.at)), what: text(`journal.kind.${entry.kind}`) })),
  entry.state === 'attention' && element('p.why', {}, entry.answer?.problem?.detail ?? text('journal.refusedWithoutReason')));

/**
 * What the server has not taken yet and what it would not take. Nothing can be thrown away here.
 * @param {{text: Function, attention: object[], unsent: object[], everything: () => Promise<object[]>, sendAgain: () => void,
 *   bring: (file: File) => Promise<{stored: number, known: number, attention: number, strangers: number}|null>}} parts bring: gives a journal from a file to the server
 */
export const showUnsent = ({ text, attention, unsent, everything, sendAgain, bring }) => {
  const brought = element('p.note', { id: 'journal-brought', role: 'status' });
  const file = element('input', {
    id: 'journal-file', type: 'file', accept: '.ndjson,.json,.txt', 'aria-label': text('journal.bring'),
    onchange: async () => {
      brought.textContent = text('journal.bringing');
      const sum = await bring(file.files[0]);
      brought.textContent = sum ? text('journal.brought', sum) : text('journal.notBrought');
      file.value = '';
    },
  });
  const list = (title, id, entries) => entries.length > 0 &&
    element('section', {}, element('h3', {}, title), element('ul', { id }, entries.map(entry => row(text, entry))));
  const dialog = openDialog(element('div.panel', {},
    element('h2', {}, text('journal.title')),
    !attention.length && !unsent.length && element('p', {}, text('journal.allSent')),
    list(text('journal.attention'), 'attention-list', attention),
    list(text('journal.unsent'), 'unsent-list', unsent),
    element('details', {}, element('summary', { id: 'journal-bring' }, text('journal.bring')), element('p.note', {}, text('journal.bringHint')), file), brought,
    element('div.actions', {},
      keyed('button', text('action.back'), 'Esc', { id: 'journal-back', onclick: () => dialog.close() }),
      keyed('button', text('journal.export'), null, {
        id: 'journal-export',
        onclick: async () => download(await everything(), 'bytepos-journal.ndjson'),
      }),
      keyed('button.primary', text('journal.sendAgain'), null, {
        id: 'journal-send',
        autofocus: true,
        onclick: () => { sendAgain(); dialog.close(); },
      }))), { id: 'journal-dialog', label: text('journal.title') });
  return dialog;
};
