/** The engine that prices: its script at once, its WebAssembly, which is the same and several times faster, from when it is ready. */
import * as script from '../../lib/pricing/engine.js';
import { loadCompiled } from './engineApi.js';

const ADDRESS = new URL('../../lib/pricing/engine.wasm', import.meta.url);

/** @param {object} plain the script's exports @param {(address: URL) => Promise<object>} load @returns the same exports, and "quicken" */
export const createEngine = (plain, load) => {
  let used = plain;
  let known = null;
  const brokeDown = thrown => used !== plain && (thrown instanceof WebAssembly.RuntimeError || thrown instanceof RangeError);
  const asked = name => (...given) => {
    try {
      return used[name](...given);
    } catch (thrown) {
      if (!brokeDown(thrown)) throw thrown;
      used = plain;
      return plain[name](...given);
    }
  };
  const tell = asked('know');
  return {
    ...Object.fromEntries(Object.keys(plain).map(name => [name, asked(name)])),
    know: offers => {
      plain.know(offers);
      if (used !== plain) tell(offers);
      known = offers;
    },
    /** @returns {Promise<boolean>} whether the faster one is used from now on */
    quicken: async () => {
      const compiled = await load(ADDRESS);
      if (Object.keys(plain).some(name => typeof compiled[name] !== 'function') || compiled.version() !== plain.version()) return false;
      if (known !== null) compiled.know(known);
      used = compiled;
      return true;
    },
  };
};

export const engine = createEngine(script, loadCompiled);
