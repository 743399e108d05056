import { callApi } from '../kernel/kernel.js';

/** @returns {Promise<{status: number, body: any, retryAfter: number}>} body: ticket, shopName, branches with their tills */
export const openRegistration = (credentials, language) => callApi('registrations', { body: credentials, language });

/** @param {{ticket: string, tillId: string, name: string, publicKey: string, persistent: boolean}} workstation */
export const createWorkstation = (workstation, language) => callApi('workstations', { body: workstation, language });
