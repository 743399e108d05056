const KINDS = { 'sync/changes': 'changes', 'sync/commands': 'commands', 'ping': 'ping' };

/** @returns {"changes"|"commands"|"ping"|"other"} what a call below /api/v1 is for */
export const kindOfCall = path => KINDS[path.split('?')[0]] ?? 'other';

const NOTHING = { up: 0, down: 0 };

/**
 * Bytes over the wire since the page was opened, by what they were for; "last" since that kind last began.
 * @returns {{sent: Function, received: Function, begin: (kind: string) => void, last: (kind: string) => {up: number, down: number}, all: () => {up: number, down: number}}}
 */
export const createMeter = () => {
  const totals = new Map();
  const lasts = new Map();
  const add = (kind, part, bytes) => {
    for (const sums of [totals, lasts]) {
      const now = sums.get(kind) ?? NOTHING;
      sums.set(kind, { ...now, [part]: now[part] + bytes });
    }
  };
  return {
    sent: (path, bytes) => add(kindOfCall(path), 'up', bytes),
    received: (path, bytes) => add(kindOfCall(path), 'down', bytes),
    begin: kind => lasts.delete(kind),
    last: kind => lasts.get(kind) ?? NOTHING,
    all: () => [...totals.values()].reduce((sum, { up, down }) => ({ up: sum.up + up, down: sum.down + down }), NOTHING),
  };
};

/** @param {number} bytes @returns {string} "512 B", "12.4 kB", "3.1 MB" */
export const formatBytes = bytes => {
  if (bytes < 1000) return `${bytes} B`;
  return bytes < 1000000 ? `${(bytes / 1000).toFixed(1)} kB` : `${(bytes / 1000000).toFixed(1)} MB`;
};
