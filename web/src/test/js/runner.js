/**
 * Runs every test module in this browser. The page that serves it also serves files.json beside it:
 * {"tests": [addresses of *.test.js], "sources": [addresses of the till's modules], "cases": [addresses of the worked price cases]}.
 * A module exports tests = {sentence: async (files) => …}; a test fails by throwing, and by hanging: one that waits for ever would keep the names of all others to itself.
 * When all is done window.results = [{module, name, passed, fault}]; nothing found to run is a failure too.
 */
const files = await (await fetch('files.json', { cache: 'no-store' })).json();
const results = [];

const HANGS_AFTER = 120_000;
const orHangs = (work, name) => new Promise((done, fail) => {
  const late = setTimeout(() => fail(new Error(`hangs: ${name}`)), HANGS_AFTER);
  work.then(done, fail).finally(() => clearTimeout(late));
});

const run = async (module, name, test) => {
  try {
    await (name === 'loads' ? test(files) : orHangs(Promise.resolve(test(files)), name));
    results.push({ module, name, passed: true, fault: null });
  } catch (fault) {
    results.push({ module, name, passed: false, fault: String(fault?.stack ?? fault) });
  }
};

for (const address of files.tests) {
  await run(address, 'loads', async () => {
    const { tests } = await import(address);
    if (!tests || !Object.keys(tests).length) throw new Error(`${address} exports no tests`);
    for (const [name, test] of Object.entries(tests)) await run(address, name, test);
  });
}
if (!files.tests.length) results.push({ module: 'runner', name: 'finds tests', passed: false, fault: 'no test modules in files.json' });

document.getElementById('report').textContent = results
  .map(({ module, name, passed, fault }) => `${passed ? 'ok  ' : 'FAIL'} ${module} · ${name}${fault ? `\n${fault}` : ''}`).join('\n');
window.results = results;
