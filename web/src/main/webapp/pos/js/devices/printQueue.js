import { createState } from '../kernel/kernel.js';

const TRIES = 3;
const PAUSES = [500, 2000];

/** A drawer opens at the moment it is asked for, or not at all: else whoever prints again what stands on the list looks into a drawer, and nobody hears of it. */
const onPaper = jobs => jobs.filter(job => job.lines.length).map(job => ({ ...job, drawer: false }));

/**
 * What is to be printed, in turn: tried three times, then it stands on the list of what was not printed, until somebody prints it again or lets it go.
 * What waits and what was not printed survive a reload: nobody knows then how far it came, so all of it stands on the list.
 * @typedef {{id: string, title: string, lines: object[], drawer: boolean, at: number}} Job
 * @param {{carry: (job: Job) => Promise<void>, kept?: Job[], keep: (jobs: Job[]) => Promise<void>, wait: (ms: number) => Promise<void>, failed: (job: Job, cause: Error) => void}} parts
 *   carry: resolves when the printer has it; failed: told when a job was given up
 */
export const createPrintQueue = ({ carry, kept = [], keep, wait, failed }) => {
  const state = createState({ waiting: [], notPrinted: onPaper(kept) });
  let running = null;
  const set = more => state.set({ ...state.get(), ...more });

  const written = () => keep([...state.get().notPrinted, ...state.get().waiting]);

  const tried = async job => {
    for (let attempt = 1; ; attempt++) {
      try {
        await carry(job);
        return null;
      } catch (cause) {
        if (attempt >= TRIES) return cause;
        await wait(PAUSES[attempt - 1]);
      }
    }
  };
  const next = async job => {
    const cause = await tried(job);
    const { waiting, notPrinted } = state.get();
    set({ waiting: waiting.slice(1), notPrinted: cause ? [...notPrinted, ...onPaper([job])] : notPrinted });
    if (cause) failed(job, cause);
    await written();
  };
  /** That nothing can be written down is told when all of it is printed. */
  const run = async () => {
    let fault = null;
    for (let [job] = state.get().waiting; job; [job] = state.get().waiting) await next(job).catch(cause => { fault = cause; });
    running = null;
    if (fault) throw fault;
  };
  const print = async (job, notPrinted = state.get().notPrinted) => {
    set({ waiting: [...state.get().waiting, job], notPrinted });
    const safe = written();
    running ??= run();
    const fault = (await Promise.allSettled([safe, running])).find(one => one.status === 'rejected');
    if (fault) throw fault.reason;
  };
  return {
    state,
    print: job => print(job),
    async forget(id) {
      set({ notPrinted: state.get().notPrinted.filter(job => job.id !== id) });
      await written();
    },
    /** @param {string} id of a job that was not printed */
    async again(id) {
      const job = state.get().notPrinted.find(one => one.id === id);
      if (job) await print(job, state.get().notPrinted.filter(one => one !== job));
    },
  };
};
