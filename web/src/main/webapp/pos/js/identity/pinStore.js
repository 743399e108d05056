import { createDeviceKey } from './pins.js';

/** What the sign-on needs to remember across reloads: the device's key and the wrong PINs so far. */
export const openPinShelf = async till => {
  let deviceKey = await till.setting('deviceKey');
  if (!deviceKey) {
    deviceKey = await createDeviceKey();
    await till.keep('deviceKey', deviceKey);
  }
  return {
    deviceKey,
    attempts: async () => (await till.setting('attempts')) ?? {},
    keepAttempts: all => till.keep('attempts', all),
    heardAt: async () => (await till.setting('heardAt')) ?? null,
    keepHeardAt: at => till.keep('heardAt', at),
    lastUser: () => till.setting('lastUser'),
    keepLastUser: id => till.keep('lastUser', id),
  };
};
