const HOUR = 3600000;

/**
 * Registers the service worker. A new version waits until the counter is free, then takes over by a reload.
 * @param {{script: string, scope: string, waiting: () => void}} parts @returns {{takeOver: () => void}}
 */
export const watchVersion = ({ script, scope, waiting }) => {
  let next = null;
  let asked = false;
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
  return {
    takeOver() {
      asked = true;
      next?.postMessage('take over');
    },
  };
};
