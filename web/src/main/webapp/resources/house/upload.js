// Says at once that a file is too large: sent all the same, the server refuses it before reading it and the browser shows nothing.
document.addEventListener('change', event => {
  const upload = event.target.closest?.('.upload');
  if (!upload || event.target.type !== 'file') return;
  const tooLarge = [...event.target.files].some(file => file.size > Number(upload.dataset.most));
  upload.querySelector('.too-large').textContent = tooLarge ? upload.dataset.tooLarge : '';
  if (tooLarge) event.target.value = '';
}, true);
