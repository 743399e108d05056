/** What a till has for the time without network, and for practising it. Hands rooms to each other, like app.js. */
import { NoAnswer, cableIsCut, createHouseClock, cutCable, formatBytes, meter, nairobiTime } from './kernel/kernel.js';
import { bringJournal, postJournal } from './journal/journal.js';
import { fetchBranchStock, fetchStock } from './catalogue/catalogue.js';
import { createStockDesk } from './selling/selling.js';

const NIGHT = { from: '22:00', to: '06:00' };
const DAY = 20 * 3600000; // who is off at night gets what changed once a day

export const houseClock = createHouseClock();

/** @param {number} ms @param {(at: number) => void} work told the time; left out while it was done less than so long ago */
export const atMostEvery = (ms, work) => {
  let last = -Infinity;
  return at => {
    if (at - last < ms) return;
    last = at;
    work(at);
  };
};

/**
 * @param {{text: Function, till: object, facts: object, notice: object, registered: () => boolean, version: () => string|null, persistent: () => boolean}} parts
 */
export const createOffline = async ({ text, till, facts, notice, registered, version, persistent }) => {
  houseClock.recall(await till.setting('clock'), offset => till.keep('clock', offset), () => notice.show(text('clock.doubted')));
  let light = await till.setting('light') === true;
  let asked = false;
  let pulledAt = await till.setting('pulledAt') ?? 0;
  let stock = null;
  const isNight = () => nairobiTime(houseClock.now()) >= NIGHT.from || nairobiTime(houseClock.now()) < NIGHT.to;
  const showLight = () => { document.documentElement.dataset.light = String(light); };
  showLight();

  const turnLight = async () => {
    light = !light;
    await till.keep('light', light);
    showLight();
    notice.show(text(light ? 'light.on' : 'light.off'));
  };
  const fetchNow = () => {
    asked = true;
    stock?.doubt();
    notice.show(text('light.fetching'));
  };
  const turnCable = () => {
    cutCable(!cableIsCut());
    notice.show(text(cableIsCut() ? 'cable.isCut' : 'cable.isBack'));
  };
  const showBytes = () => {
    const [all, changes, commands] = [meter.all(), meter.last('changes'), meter.last('commands')];
    notice.show(text('light.bytes', { up: formatBytes(all.up), down: formatBytes(all.down), changes: formatBytes(changes.down), commands: formatBytes(commands.up) }));
  };

  return {
    /** What goes with a ping. @param {number|null} oldestAt of what is unsent */
    told: oldestAt => ({
      version: version(), persistent: persistent(), oldest: oldestAt === null ? null : new Date(oldestAt).toISOString(),
      offset: houseClock.correction(),
    }),
    sparing: () => light,
    /** Where bytes are paid for, changes come down at night, the first time, when the last ones are of yesterday, or when somebody asks; what is urgent always does. */
    mayPull: () => !light || isNight() || asked || Math.abs(houseClock.now() - pulledAt) > DAY || facts.one('shop') === null,
    /** Pulls are counted apart, each from its beginning. */
    counted: feed => ({
      ...feed,
      behind: changed => {
        const is = feed.behind(changed);
        if (!is) pulledAt = houseClock.now();
        return is;
      },
      async pull() {
        meter.begin('changes');
        asked = false;
        const all = await feed.pull();
        if (!all) return false;
        pulledAt = houseClock.now();
        await till.keep('pulledAt', pulledAt);
        return true;
      },
    }),
    isLight: () => light,
    bring: async (token, file) => {
      try {
        return await bringJournal(await file.text(), entries => postJournal(token, entries));
      } catch (fault) {
        if (!(fault instanceof NoAnswer)) throw fault;
        return null;
      }
    },
    stock: ({ token, since, catalogue, now }) => (stock = createStockDesk({
      ask: sku => fetchStock(token, sku), fetchAll: () => fetchBranchStock(token), since, now, branch: () => facts.one('branch'),
      shelf: { read: () => till.setting('stock'), keep: kept => till.keep('stock', kept) },
      factorOf: (sku, unit) => catalogue.product(sku)?.units?.find(one => one.unit === unit)?.factor ?? 1000,
    })),
    entries: () => [
      registered() && { id: 'menu-light', label: text(light ? 'light.turnOff' : 'light.turnOn'), key: 'B', act: turnLight },
      registered() && light && { id: 'menu-fetch', label: text('light.fetchNow'), key: 'F', act: fetchNow },
      registered() && { id: 'menu-bytes', label: text('light.showBytes'), key: 'Y', act: showBytes },
      facts.one('shop')?.demo && { id: 'menu-cable', label: text(cableIsCut() ? 'cable.plug' : 'cable.cut'), key: 'O', act: turnCable },
    ],
  };
};
