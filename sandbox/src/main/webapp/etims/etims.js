import { deviceRow, faultItem, fill, ledgerRow, requestRow, ruleRow, settingRow } from './tables.js';

const EVERY_MILLIS = 3000;
const LEDGER_ROWS = 50;
const byId = id => document.getElementById(id);

async function call(method, path, body) {
  const answer = await fetch(`control/${path}`, { method, headers: { 'Content-Type': 'application/json' }, body });
  const json = await answer.json();
  if (!answer.ok) {
    throw new Error(json.error);
  }
  return json;
}

function tell(problem) {
  byId('problem').textContent = problem;
  byId('problem').hidden = !problem;
}

/** A person who is reading an answer or changing a value is not interrupted. */
const busyIn = table => byId(table).contains(document.activeElement) && document.activeElement.matches('select, input') || byId(table).querySelector('details[open]');

async function show() {
  const state = await call('GET', 'state');
  byId('clock').textContent = state.clock.nairobi;
  byId('ahead').textContent = state.clock.aheadSeconds ? `(${state.clock.aheadSeconds} s ahead of real time)` : '';
  byId('documents').textContent = state.documents;
  fill('devices', state.devices.map(deviceRow));
  byId('faults').replaceChildren(...state.faults.map(faultItem));
  if (!busyIn('rules')) {
    fill('rules', state.rules.map(ruleRow));
  }
  if (!busyIn('settings')) {
    fill('settings', state.settings.map(settingRow));
  }
  if (!busyIn('requests')) {
    fill('requests', (await call('GET', 'requests?limit=50')).map(requestRow));
  }
  const ledger = await call('GET', `ledger?bodies=no&after=${Math.max(0, state.documents - LEDGER_ROWS)}`);
  fill('ledger', ledger.reverse().map(ledgerRow));
}

async function act(work) {
  try {
    await work();
    await show();
    tell('');
  } catch (problem) {
    tell(problem.message);
  }
}

document.addEventListener('click', event => {
  const { post, body, sure, delete: ended } = event.target.dataset ?? {};
  if (post && (!sure || confirm(sure))) {
    act(() => call('POST', post, body));
  } else if (ended) {
    act(() => call('DELETE', ended));
  }
});

document.addEventListener('change', event => {
  const { rule, profile, setting } = event.target.dataset;
  if (rule) {
    act(() => call('POST', 'rules', JSON.stringify({ rule, profile, ruling: event.target.value })));
  } else if (setting) {
    act(() => call('POST', 'settings', JSON.stringify({ [setting]: event.target.value })));
  }
});

byId('fault').addEventListener('submit', event => {
  event.preventDefault();
  const order = Object.fromEntries(new FormData(event.target));
  for (const name of ['percent', 'times', 'delayMillis']) {
    order[name] = Number(order[name]);
  }
  act(() => call('POST', 'faults', JSON.stringify(order)));
});

act(() => {});
setInterval(() => act(() => {}), EVERY_MILLIS);
