const KEY = 'bytepos-user';

/** Who is signed on in this tab: survives a reload and a crashed tab, ends with the tab. */
export const rememberedUser = () => sessionStorage.getItem(KEY);
export const rememberUser = id => sessionStorage.setItem(KEY, id);
export const forgetUser = () => sessionStorage.removeItem(KEY);
