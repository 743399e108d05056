import { callApi } from '../kernel/kernel.js';

/** @param {number} since 0 asks for the current state @param {"boot"|"all"} part */
export const fetchChanges = (token, since, part) =>
  callApi(`sync/changes?since=${since}&part=${part}&limit=1000`, { token, timeout: 30000 });
