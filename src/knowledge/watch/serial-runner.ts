/** Runs a task one at a time. */
export interface SerialRunner {
  /** Runs the task from its beginning, after the run under way. Requests that wait for the same run share it. */
  request(): Promise<void>;
  /** Waits for the runs under way. */
  idle(): Promise<void>;
}

/** Makes a runner of a task that never rejects. */
export function createSerialRunner(task: () => Promise<void>): SerialRunner {
  let running: Promise<void> | null = null;
  let waiting: Promise<void> | null = null;

  function request(): Promise<void> {
    if (running === null) {
      running = task().finally(() => {
        running = null;
      });
      return running;
    }
    waiting ??= running.then(() => {
      waiting = null;
      return request();
    });
    return waiting;
  }

  return { request, idle: async () => waiting ?? running ?? undefined };
}
