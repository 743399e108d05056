import { toBase64Url, utf8 } from '../kernel/kernel.js';

const CURVE = { name: 'ECDSA', namedCurve: 'P-256' };

/** A key pair whose private half can be used but never read, by us or by anybody else. */
export const createKeys = () => crypto.subtle.generateKey(CURVE, false, ['sign', 'verify']);

/** @returns {Promise<string>} SubjectPublicKeyInfo, base64url */
export const publicKeyText = async keys => toBase64Url(await crypto.subtle.exportKey('spki', keys.publicKey));

/** @returns {Promise<string>} r and s side by side (P1363), base64url, over the UTF-8 bytes */
export const sign = async (privateKey, payload) =>
  toBase64Url(await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, privateKey, utf8(payload)));
