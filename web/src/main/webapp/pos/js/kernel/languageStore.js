const KEY = 'bytepos-language';

/** The language chosen on this device: the installed app opens at an address without one. */
export const keptLanguage = () => localStorage.getItem(KEY);
export const keepLanguage = language => localStorage.setItem(KEY, language);
