const FOLDER = 'bytepos-unsent';

// A persisted bucket of its own survives what evicts the origin's other data; where there are no buckets, the origin's own files.
const root = async () => {
  if (!navigator.storageBuckets) return navigator.storage.getDirectory();
  const bucket = await navigator.storageBuckets.open('bytepos-mirror', { persisted: true });
  return bucket.getDirectory();
};

const fileOf = entry => `${entry.workstation}.${entry.counter}.json`;

/** The second place of what is not sent yet: a file an entry, gone when the server has answered. */
export const openMirror = async () => {
  const folder = await (await root()).getDirectoryHandle(FOLDER, { create: true });
  const names = async () => {
    const found = [];
    for await (const name of folder.keys()) found.push(name);
    return found;
  };
  return {
    async keep(entry) {
      const handle = await folder.getFileHandle(fileOf(entry), { create: true });
      const writing = await handle.createWritable();
      await writing.write(JSON.stringify(entry));
      await writing.close();
    },
    async release(entries) {
      const here = new Set(await names());
      for (const entry of entries) {
        if (here.has(fileOf(entry))) await folder.removeEntry(fileOf(entry));
      }
    },
    /** A file cut short by a crash belongs to an entry whose journal write had already succeeded: it is skipped. */
    async entries() {
      const kept = [];
      for (const name of await names()) {
        const text = await (await (await folder.getFileHandle(name)).getFile()).text();
        if (text.endsWith('}')) kept.push(JSON.parse(text));
      }
      return kept;
    },
  };
};
