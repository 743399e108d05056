const HOUR = 3600000;

/**
 * Registers the service worker. A new version waits until the counter is free, then takes over by a reload.
 * @param {{script: string, scope: string, waiting: () => void}} parts @returns {{takeOver: () => void, current: () => string|null}}
 */
export const watchVersion = ({ script, scope, waiting }) => {
  let next = null;
  let asked = false;
  let current = null;
  const found = worker => {
    next = worker;
    waiting();
  };
  const watch = registration => {
    if (registration.waiting && registration.active) found(registration.waiting);
    registration.addEventListener('updatefound', () => {
      const worker = registration.installing;
      worker.addEventListener('statechange', () => worker.state === 'installed' && registration.active && found(worker));
    });
    setInterval(() => navigator.onLine && registration.update().catch(stayAsWeAre), HOUR);
  };
  // Without the server there is no newer version to have; the next hour asks again.
  const stayAsWeAre = cause => console.info('no newer version could be fetched', cause);
  if ('serviceWorker' in navigator) {
    navigator.serviceWorker.register(script, { scope, updateViaCache: 'none' }).then(watch, stayAsWeAre);
    navigator.serviceWorker.addEventListener('controllerchange', () => asked && location.reload());
  }
  const learn = () => navigator.serviceWorker.controller?.postMessage('which version');
  if ('serviceWorker' in navigator) {
    navigator.serviceWorker.addEventListener('message', event => { current = event.data?.version ?? current; });
    navigator.serviceWorker.addEventListener('controllerchange', learn);
    learn();
  }
  return {
    /** @returns {string|null} of the worker this page comes from, null while it has not said */
    current: () => current,
    takeOver() {
      asked = true;
      next?.postMessage('take over');
    },
  };
};

/** The page an installed till opens at leads here from now on. Where it cannot be set up, the address of the till still works. */
export const markAsTill = async () => {
  if (!('serviceWorker' in navigator)) return;
  await (await caches.open('bytepos-start')).put('/pos/sell.xhtml', new Response('till'));
  await navigator.serviceWorker.register('start.js', { scope: '/', updateViaCache: 'none' });
};
