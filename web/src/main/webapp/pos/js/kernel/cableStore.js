const KEY = 'bytepos-cable-cut';

/** Practice: a newcomer pulls the cable without touching one. Kept while the tab lives, so that a reload is part of the practice. */
export const cableIsCut = () => sessionStorage.getItem(KEY) === 'yes';
export const cutCable = cut => (cut ? sessionStorage.setItem(KEY, 'yes') : sessionStorage.removeItem(KEY));
