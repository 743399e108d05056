import { callApi } from '../kernel/kernel.js';

/** What changed after a stamp. */
export const fetchChanges = (token, since) => callApi(`sync/changes?since=${since}&part=all&limit=1000`, { token, timeout: 30000 });

/** Of what changed after a stamp only what a till may not miss for a day: people, taxes, promotions, limits. */
export const fetchUrgent = (token, since) => callApi(`sync/changes?since=${since}&part=boot&limit=1000`, { token, timeout: 30000 });

/** The current state without goods: what a till needs to let somebody sign on. */
export const fetchBoot = token => callApi('sync/changes?since=0&part=boot', { token, timeout: 30000 });

/** The current goods, offers and customers, a page at a time. @param {string} after what the page before named as next, "" to begin */
export const fetchGoods = (token, after) => callApi(`sync/changes?since=0&part=goods&after=${encodeURIComponent(after)}&limit=2000`, { token, timeout: 30000 });
