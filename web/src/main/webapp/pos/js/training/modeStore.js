const KEY = 'bytepos-training';

/** Whether this tab trains; another one of the same till need not. */
export const isTraining = () => sessionStorage.getItem(KEY) !== null;

export const keepTraining = on => {
  if (on) sessionStorage.setItem(KEY, 'on');
  else sessionStorage.removeItem(KEY);
};
