import { createState } from '../kernel/kernel.js';

const TRIES = 3;
const PAUSES = [500, 2000];

/**
 * What is to be printed, in turn: tried three times, then it stands on the list of what was not printed, until somebody prints it again or lets it go.
 * The list survives a reload.
 * @typedef {{id: string, title: string, lines: object[], drawer: boolean, at: number}} Job
 * @param {{carry: (job: Job) => Promise<void>, kept?: Job[], keep: (jobs: Job[]) => Promise<void>, wait: (ms: number) => Promise<void>, failed: (job: Job, cause: Error) => void}} parts
 *   carry: resolves when the printer has it; failed: told when a job was given up
 */
export const createPrintQueue = ({ carry, kept = [], keep, wait, failed }) => {
  const state = createState({ waiting: [], notPrinted: kept });
  let running = null;
  const set = more => state.set({ ...state.get(), ...more });

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
  const giveUp = async (job, cause) => {
    set({ notPrinted: [...state.get().notPrinted, job] });
    await keep(state.get().notPrinted);
    failed(job, cause);
  };
  const run = async () => {
    for (let [job] = state.get().waiting; job; [job] = state.get().waiting) {
      const cause = await tried(job);
      set({ waiting: state.get().waiting.slice(1) });
      if (cause) await giveUp(job, cause);
    }
    running = null;
  };
  const print = job => {
    set({ waiting: [...state.get().waiting, job] });
    running ??= run();
    return running;
  };
  const forget = async id => {
    set({ notPrinted: state.get().notPrinted.filter(job => job.id !== id) });
    await keep(state.get().notPrinted);
  };
  return {
    state,
    print,
    forget,
    /** @param {string} id of a job that was not printed */
    async again(id) {
      const job = state.get().notPrinted.find(one => one.id === id);
      if (!job) return;
      await forget(id);
      await print(job);
    },
  };
};
