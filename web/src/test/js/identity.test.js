import { holds, same } from './expect.js';
import { createFacts, toBase64Url, utf8 } from '/pos/js/kernel/kernel.js';
import { createDoorkeeper, wrapPin } from '/pos/js/identity/identity.js';
import { createDeviceKey } from '/pos/js/identity/pins.js';

const verifierOf = async (pin, salt, iterations) => {
  const secret = await crypto.subtle.importKey('raw', utf8(pin), 'PBKDF2', false, ['deriveBits']);
  return toBase64Url(await crypto.subtle.deriveBits({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations }, secret, 256));
};

const door = async (clock = { at: 0 }, guessed = undefined) => {
  const deviceKey = await createDeviceKey();
  const pinOf = async pin => {
    const salt = crypto.getRandomValues(new Uint8Array(16));
    return { salt: toBase64Url(salt), iterations: 1000, verifier: await verifierOf(pin, salt, 1000) };
  };
  const person = async (id, pin, permissions) => ({ kind: 'user', id, name: id, roles: [], permissions, active: true, pin: await wrapPin(deviceKey, await pinOf(pin)) });
  const facts = createFacts([await person('asha', '1234', ['SELL']), await person('otieno', '654321', ['SELL', 'REGISTER_WORKSTATION']),
    await person('mhasibu', '9999', ['VIEW_REPORTS']), { kind: 'user', id: 'gone', name: 'Gone', permissions: ['SELL'], active: false, pin: {} }]);
  let attempts = {};
  const shelf = { deviceKey, attempts: async () => attempts, keepAttempts: async all => { attempts = all; }, heardAt: async () => clock.heard ?? null, keepLastUser: async () => {} };
  const keeper = createDoorkeeper({ facts, shelf, now: () => clock.at, guessed });
  return { keeper, user: id => facts.byId('user', id), clock, facts, pinOf, deviceKey };
};

export const tests = {
  'lets in with the right PIN and nobody with another': async () => {
    const { keeper, user } = await door();
    same((await keeper.signOn(user('asha'), '1235')).outcome, 'wrong');
    same((await keeper.signOn(user('asha'), '1234')).outcome, 'welcome');
  },
  'tells when the pauses begin and when nobody gets in any more, not every wrong key': async () => {
    const told = [];
    const { keeper, user, clock } = await door({ at: 0 }, one => told.push([one.user.id, one.wrong, one.locked]));
    for (let n = 0; n < 12; n++) {
      await keeper.check(user('asha'), '0000');
      clock.at += 3600000;
    }
    same(told, [['asha', 3, false], ['asha', 10, true]]);
    await keeper.signOn(user('otieno'), '654321');
    for (let n = 0; n < 3; n++) await keeper.signOn(user('asha'), '0000');
    same(told.length, 3);
  },
  'keeps nothing of the PIN that another device could use': async () => {
    const { user, pinOf, deviceKey } = await door();
    const pin = await pinOf('1234');
    const kept = await wrapPin(deviceKey, pin);
    holds(!JSON.stringify(user('asha').pin).includes('verifier') && kept.wrapped !== pin.verifier, 'wrapped');
    holds((await wrapPin(await createDeviceKey(), pin)).wrapped !== kept.wrapped, 'bound to the device');
  },
  'names only active people who may sell': async () => {
    const { keeper } = await door();
    same(keeper.people().map(user => user.id), ['asha', 'otieno']);
  },
  'wrong PINs make it wait longer and longer': async () => {
    const { keeper, user, clock } = await door();
    const seconds = [];
    for (let n = 0; n < 5; n++) {
      const { seconds: wait } = await keeper.signOn(user('asha'), '0000');
      seconds.push(wait);
      clock.at += wait * 1000;
    }
    same(seconds, [0, 0, 5, 15, 60]);
  },
  'while it waits even the right PIN is not looked at': async () => {
    const { keeper, user } = await door();
    for (let n = 0; n < 3; n++) await keeper.signOn(user('asha'), '0000');
    same(await keeper.signOn(user('asha'), '1234'), { outcome: 'wait', seconds: 5 });
  },
  'after ten wrong PINs only a supervisor opens it again': async () => {
    const { keeper, user, clock } = await door();
    let last;
    for (let n = 0; n < 10; n++) { last = await keeper.signOn(user('asha'), '0000'); clock.at += 1000000; }
    same(last.outcome, 'locked');
    same((await keeper.signOn(user('asha'), '1234')).outcome, 'locked');
    same((await keeper.signOn(user('otieno'), '654321')).outcome, 'welcome');
    same((await keeper.signOn(user('asha'), '1234')).outcome, 'welcome');
  },
  'a device that heard nothing for more than thirty days lets nobody in': async () => {
    const { keeper, user } = await door({ at: 31 * 24 * 3600000, heard: 0 });
    same((await keeper.signOn(user('asha'), '1234')).outcome, 'expired');
  },
};
