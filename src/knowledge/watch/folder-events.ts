import { type FSWatcher, watch } from 'node:fs';

/** Listens to changes in a changing list of folders. */
export interface FolderEvents {
  /** Listens to exactly these folders from now on. Tells whether any is new: it may have changed meanwhile. */
  listenTo(directories: readonly string[]): boolean;
  stop(): void;
}

/**
 * Reports that something in a folder changed. One listener stands on each folder: a recursive one would, on Linux, stand
 * on every single file and fail when a file goes while it is being set up. Where listening fails, polling must do.
 */
export function createFolderEvents(onEvent: () => void): FolderEvents {
  const watchers = new Map<string, FSWatcher>();

  function drop(directory: string): void {
    watchers.get(directory)?.close();
    watchers.delete(directory);
  }

  function add(directory: string): boolean {
    try {
      const watcher = watch(directory, { persistent: false }, onEvent);
      watchers.set(directory, watcher);
      watcher.on('error', () => {
        drop(directory);
        onEvent();
      });
      return true;
    } catch {
      // The folder is gone again, or the system has no listeners left: polling looks after it.
      return false;
    }
  }

  return {
    listenTo(directories) {
      const wanted = new Set(directories);
      for (const directory of [...watchers.keys()]) if (!wanted.has(directory)) drop(directory);
      return [...wanted].filter((directory) => !watchers.has(directory) && add(directory)).length > 0;
    },
    stop() {
      for (const directory of [...watchers.keys()]) drop(directory);
    },
  };
}
