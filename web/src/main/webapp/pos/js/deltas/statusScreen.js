import { element, minutesBetween, nairobiTime, replaceContent } from '../kernel/kernel.js';

const USUAL = { amber: 12, red: 24 }; // hours, until the shop's own come down

const chip = (id, mood, sentence) => element('span.chip', { id, 'data-mood': mood }, sentence);

const age = (text, since, now) => {
  const minutes = minutesBetween(since, now);
  return minutes < 60 ? text.count('age.minutes', minutes) : text.count('age.hours', Math.floor(minutes / 60));
};

const network = (text, { state, ms, since }) => {
  if (state === 'offline') return chip('net', 'bad', text('status.offline', { since: nairobiTime(since) }));
  if (state === 'unknown') return chip('net', 'calm', text('status.asking'));
  return chip('net', state === 'slow' ? 'warn' : 'good', text(`status.${state}`, { ms }));
};

const queue = (text, { unsent, attention, oldestAt, stopped }, now) => {
  if (stopped === 'revoked') return chip('unsent', 'bad', text('status.revoked'));
  const parts = [unsent && oldestAt
    ? text.count('status.unsentSince', unsent, { age: age(text, oldestAt, now) }) : text.count('status.unsent', unsent)];
  if (attention) parts.push(text.count('status.attention', attention));
  return chip('unsent', attention ? 'bad' : unsent ? 'warn' : 'good', parts.join(' · '));
};

const authority = (text, { waiting, oldestAt, refused, stopped, amber = USUAL.amber, red = USUAL.red }, now) => {
  const since = oldestAt ? Date.parse(oldestAt) : now;
  const hours = minutesBetween(since, now) / 60;
  const parts = [waiting ? text('status.kra', { n: waiting, age: age(text, since, now) }) : text('status.kraEmpty')];
  if (refused) parts.push(text('status.kraRefused', { n: refused }));
  if (stopped) parts.push(text('status.kraStopped'));
  const mood = refused || stopped || hours >= red ? 'bad' : hours >= amber ? 'warn' : waiting ? 'calm' : 'good';
  return chip('kra', mood, parts.join(' · '));
};

const MOBILE_MOODS = { up: 'good', slow: 'warn', down: 'bad' };

/**
 * Who, where, which shift, and the states nobody has to wait for. The buttons stay the same nodes while what they say changes:
 * a tap that began before a ping still counts.
 * @param {{text: Function, bar: HTMLElement, openMenu: () => void, openQueue: () => void, openMobile: () => void}} parts
 */
export const createStatusBar = ({ text, bar, openMenu, openQueue, openMobile }) => {
  const place = element('p.place', { id: 'place' });
  const before = element('span.states');
  const after = element('span.states');
  const queueButton = element('button.queue', { type: 'button', id: 'queue', title: text('status.openQueue'), onclick: openQueue });
  const mobileButton = element('button.queue', { type: 'button', id: 'mpesa-state', hidden: true, title: text('mpesa.health'), 'aria-haspopup': 'dialog', onclick: openMobile });
  const last = element('span.states');
  const shiftLine = element('p.shift', { id: 'shift' });
  const cashierName = element('span.label', { id: 'cashier' });
  replaceContent(bar, place, element('div.states', {}, before, queueButton, after, mobileButton, last), shiftLine,
    element('button.who', { type: 'button', id: 'menu', 'aria-keyshortcuts': 'F1', 'aria-haspopup': 'dialog', onclick: openMenu },
      cashierName, element('kbd', { 'aria-hidden': 'true' }, 'F1')));
  return {
    /**
     * @param {{place: string[], cashier: string|null, shift: string|null, registered: {reach: object, queue: object}|null,
     *   persistent: boolean, newVersion: boolean, now: number}} seen registered: null while this browser has nothing to send and nobody to ask
     */
    draw({ place: names, cashier, shift, registered, persistent, newVersion, now }) {
      place.textContent = names.filter(Boolean).join(' · ');
      cashierName.textContent = cashier ?? text('menu.title');
      shiftLine.textContent = shift ? text('status.shift', { time: shift }) : '';
      const drift = Math.abs(registered?.reach.drift ?? 0);
      queueButton.hidden = !registered;
      replaceContent(before, registered && network(text, registered.reach));
      replaceContent(queueButton, registered && queue(text, registered.queue, now));
      replaceContent(after,
        registered && authority(text, registered.reach.fiscal, now));
      const word = registered?.reach.mobile;
      mobileButton.hidden = !MOBILE_MOODS[word];
      if (MOBILE_MOODS[word]) replaceContent(mobileButton, chip('mpesa-mood', MOBILE_MOODS[word], text(`status.mobile.${word}`)));
      replaceContent(last,
        registered && !persistent && chip('storage', 'warn', text('status.notPersistent')),
        drift >= 5 && chip('drift', 'warn', text.count('status.drift', drift)),
        newVersion && chip('version', 'calm', text('status.newVersion')));
    },
  };
};
