// Who walks along the shelves looks through the till's camera: what it sees is typed into the box of codes and sent. Nothing of the till is loaded before.
document.addEventListener('click', async event => {
  const lens = event.target.closest?.('[data-camera]');
  if (!lens) return;
  const [{ createTexts, fetchTexts }, { askCamera }] = await Promise.all([import('/pos/js/kernel/kernel.js'), import('/pos/js/devices/devices.js')]);
  const text = createTexts(await fetchTexts(document.documentElement.lang));
  const seen = code => {
    document.getElementById(`${lens.dataset.camera}:code`).value = code;
    document.getElementById(`${lens.dataset.camera}:look`).click();
  };
  askCamera({ text, seen, refused: () => {}, closed: () => lens.focus() });
});
