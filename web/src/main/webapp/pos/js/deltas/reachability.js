const SLOW = 1000; // milliseconds of a round trip from which people notice

/**
 * Whether the server is there, by measured pings only: two misses in a row make it offline, two hits in a row online again.
 * @typedef {{state: "unknown"|"online"|"slow"|"offline", ms: number|null, since: number|null}} Reach since: of an outage
 */
export const createReachability = () => {
  let hits = 0;
  let misses = 0;
  let firstMiss = null;
  let reach = { state: 'unknown', ms: null, since: null };
  const named = ms => ({ state: ms > SLOW ? 'slow' : 'online', ms, since: null });
  return {
    current: () => reach,
    hit(ms) {
      hits++;
      misses = 0;
      if (reach.state !== 'offline' || hits >= 2) reach = named(ms);
      return reach;
    },
    missed(at) {
      if (misses === 0) firstMiss = at;
      misses++;
      hits = 0;
      if (misses >= 2 && reach.state !== 'offline') reach = { state: 'offline', ms: null, since: firstMiss };
      return reach;
    },
  };
};
