/** Keeps the browser's offer to install the till as an app until somebody takes it. */
export const watchInstall = () => {
  let offer = null;
  window.addEventListener('beforeinstallprompt', event => {
    event.preventDefault();
    offer = event;
  });
  window.addEventListener('appinstalled', () => { offer = null; });
  return { offered: () => offer !== null, install: () => offer.prompt() };
};
