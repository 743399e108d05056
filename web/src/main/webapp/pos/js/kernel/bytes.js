const encoder = new TextEncoder();

/** @param {string} text @returns {Uint8Array} its UTF-8 bytes */
export const utf8 = text => encoder.encode(text);

export const toHex = bytes => Array.from(new Uint8Array(bytes), b => b.toString(16).padStart(2, '0')).join('');

/** RFC 4648 section 5, without padding. */
export const toBase64Url = bytes =>
  btoa(String.fromCharCode(...new Uint8Array(bytes))).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');

export const fromBase64Url = text =>
  Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), c => c.charCodeAt(0));

/** @param {string} text @returns {Promise<string>} SHA-256 of its UTF-8 bytes, 64 hex digits */
export const sha256Hex = async text => toHex(await crypto.subtle.digest('SHA-256', utf8(text)));
