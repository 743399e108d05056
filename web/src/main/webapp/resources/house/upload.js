// Says at once that a file is too large: sent all the same, the server refuses it before reading it and the browser shows nothing.
document.addEventListener('change', event => {
  const upload = event.target.closest?.('.upload');
  if (!upload || event.target.type !== 'file') return;
  const tooLarge = [...event.target.files].some(file => file.size > Number(upload.dataset.most));
  upload.querySelector('.too-large').textContent = tooLarge ? upload.dataset.tooLarge : '';
  if (tooLarge) event.target.value = '';
}, true);
// PrimeFaces hides the field itself from who cannot see it, and it is the only one there is.
const laidOpen = () => document.querySelectorAll('input[type=file][aria-hidden]').forEach(field => field.removeAttribute('aria-hidden'));
document.addEventListener('DOMContentLoaded', laidOpen);
new MutationObserver(laidOpen).observe(document.documentElement, { childList: true, subtree: true });
