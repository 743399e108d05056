/** Builds table rows; text only ever becomes text, never markup. */

/** @param {string} tag @param {Object<string, string>} attributes @param {...(Node|string|number)} children @returns {HTMLElement} */
export function element(tag, attributes, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    made.setAttribute(name, value);
  }
  made.append(...children.map(child => (child instanceof Node ? child : String(child))));
  return made;
}

/** @param {string} table id of the table @param {HTMLTableRowElement[]} rows */
export function fill(table, rows) {
  document.querySelector(`#${table} tbody`).replaceChildren(...rows);
}

const cell = (...children) => element('td', {}, ...children);
const amount = value => element('td', { class: 'amount' }, value.toLocaleString('en-KE', { minimumFractionDigits: 2 }));

function order(label, path, body = '{}') {
  return element('button', { type: 'button', 'data-post': path, 'data-body': body }, label);
}

/** @param {object} device as the control API gives it */
export function deviceRow(device) {
  const path = `devices/${device.tin}/${device.bhfId}`;
  const state = [device.installed ? 'installed' : 'approved', device.online ? '' : 'cut off from KRA', device.classListFetched ? '' : 'class list not fetched'];
  const receipts = Object.entries(device.receipts).map(([label, count]) => `${label} ${count}`);
  const next = Object.entries(device.nextInvcNo).filter(([series, number]) => series === 'N' || number > 1).map(([series, number]) => `${series} ${number}`);
  return element('tr', {}, cell(`${device.tin} / ${device.bhfId}`, element('br', {}), device.bhfNm), cell(device.dvcSrlNo), cell(device.kind),
    cell(state.filter(Boolean).join(', ')), cell(next.join(', ')), cell([...receipts, `total ${device.totRcptNo}`].join(', ')), cell(device.nextPchsInvcNo),
    cell(device.nextItemSerial), cell(device.nextSarNo), cell(
      device.online ? order('Cut off', `${path}/cut-off`) : order('Reconnect', `${path}/reconnect`), ' ',
      order('Skip a number', `${path}/skip-invoices`), ' ', device.installed ? '' : order('Install elsewhere', `${path}/install-elsewhere`)));
}

/** @param {object} request */
export function requestRow(request) {
  const bodies = element('details', {}, element('summary', {}, `HTTP ${request.status}${request.fault ? `, fault ${request.fault}` : ''}`),
    element('pre', {}, request.request || '(no body)'), element('pre', {}, request.reply || '(no answer)'));
  return element('tr', { 'data-order': String(request.order) }, cell(request.order), cell(time(request.at)), cell(request.profile), cell(`${request.method} ${request.path}`),
    cell(request.tin ? `${request.tin} / ${request.bhfId}` : ''), element('td', { class: request.verdict }, request.verdict), cell([request.rule, request.reason].filter(Boolean).join(': ')), cell(bodies));
}

const time = stamp => `${stamp.slice(6, 8)}/${stamp.slice(4, 6)} ${stamp.slice(8, 10)}:${stamp.slice(10, 12)}:${stamp.slice(12)}`;

/** @param {object} row a document of the ledger */
export function ledgerRow(row) {
  const remarks = [...row.warnings, row.uploadedAt ? '' : 'not yet uploaded'].filter(Boolean).join('; ');
  return element('tr', {}, cell(row.order), cell(row.profile), cell(`${row.tin} / ${row.bhfId}`), cell(row.call), cell(row.kind), cell(row.number), amount(row.total), amount(row.tax), cell(remarks));
}

/** @param {object} rule */
export function ruleRow(rule) {
  const adjustable = (rule.number >= 9 && rule.number <= 26);
  const place = profile => {
    const { ruling, uncertain, refusals } = rule[profile];
    const choice = adjustable ? element('select', { 'data-rule': rule.name, 'data-profile': profile, 'aria-label': `${rule.meaning}, ${profile}` },
      ...['REJECT', 'WARN', 'ACCEPT'].map(each => element('option', each === ruling ? { selected: '' } : {}, each))) : ruling;
    return cell(choice, uncertain ? ' *' : '', refusals ? element('span', { class: 'refused' }, ` ${refusals}`) : '');
  };
  return element('tr', {}, cell(rule.number), cell(rule.meaning), place('D'), place('G'), place('V'));
}

/** @param {object} setting */
export function settingRow(setting) {
  const free = setting.choices.length < 2;
  const attributes = { 'data-setting': setting.name, 'aria-label': setting.meaning };
  const choice = free ? element('input', { ...attributes, value: setting.value })
    : element('select', attributes, ...setting.choices.map(each => element('option', each === setting.value ? { selected: '' } : {}, each)));
  return element('tr', {}, cell(setting.name), cell(setting.meaning), cell(choice));
}

/** @param {object} fault */
export function faultItem(fault) {
  const where = [fault.profile || 'all profiles', fault.path && `path ${fault.path}`, fault.tin && `PIN ${fault.tin}`].filter(Boolean).join(', ');
  const end = element('button', { type: 'button', 'data-delete': `faults/${fault.id}` }, 'End');
  return element('li', {}, `${fault.kind}: ${where}; ${fault.percent} %, ${fault.times ? `${fault.times} times` : 'no end'}, wait ${fault.delayMillis} ms; struck ${fault.struck} times `, end);
}
