/** @returns {Promise<boolean>} whether the browser promised to keep our data */
export const askToPersist = async () => (await navigator.storage?.persist?.()) ?? false;

export const isPersistent = async () => (await navigator.storage?.persisted?.()) ?? false;
