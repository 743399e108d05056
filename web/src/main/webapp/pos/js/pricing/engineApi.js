/**
 * Loads the engine's WebAssembly with no more than it asks for. The loader that comes with its compiler builds functions from
 * text, which the till's page forbids; what this one does not know makes loading fail, and the till goes on with the engine's script.
 */
const PAGE_BYTES = 65536;

const needsOf = module => JSON.parse(new TextDecoder().decode(WebAssembly.Module.customSections(module, 'teavm.memoryRequirements')[0]));

const memoryFor = ({ min, dataSize }) => ({
  env: { memory: new WebAssembly.Memory({ initial: min, maximum: min }) },
  teavmMemory: { heapOffset: (dataSize + 7) & ~7, maxSize: min * PAGE_BYTES, notifyHeapResized: () => {} },
});

/** What the engine throws leaves it as an error in words, like the script's. */
const createFaults = () => {
  let inside = null;
  const outOf = thrown => {
    const tag = inside['teavm.javaException'];
    if (!(thrown instanceof WebAssembly.Exception) || !thrown.is(tag)) return thrown;
    const words = inside['teavm.exceptionMessage'](thrown.getArg(tag, 0));
    return new Error(words === null ? 'the engine failed without a word' : inside['teavm.stringToJs'](words));
  };
  const guarded = work => (...given) => {
    try {
      return work(...given);
    } catch (thrown) {
      throw outOf(thrown);
    }
  };
  return { guarded, know: exports => { inside = exports; } };
};

const asked = guarded => ({
  teavm: { takeStackTrace: () => ({ getStack: () => [] }), decorateException: () => {} },
  teavmDate: { currentTimeMillis: () => Date.now() },
  teavmJso: {
    stringBuiltinsSupported: () => 1,
    isUndefined: value => (value === undefined ? 1 : 0),
    createClass: () => ({}),
    defineFunction: work => guarded(work),
    defineStaticMethod: (owner, name, work) => { owner[name] = guarded(work); },
    createFunction1: (parameter, body) => {
      if (body !== `return ${parameter};`) throw new Error(`the engine asks for a function this page does not make: ${body}`);
      return value => value;
    },
    callFunction1: (work, value) => work(value),
  },
});

/** @param {string|URL} address of the WebAssembly @returns {Promise<object>} what it exports, by name @throws when this browser cannot run it */
export const loadCompiled = async address => {
  const module = await WebAssembly.compileStreaming(fetch(address), { builtins: ['js-string'] });
  const faults = createFaults();
  const { exports } = await WebAssembly.instantiate(module, { ...asked(faults.guarded), ...memoryFor(needsOf(module)) });
  faults.know(exports);
  return Object.fromEntries(Object.entries(exports).filter(([, one]) => one instanceof WebAssembly.Global).map(([name, one]) => [name, one.value]));
};
