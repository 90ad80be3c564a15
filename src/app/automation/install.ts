import type { Clients } from '../../ui/clients';
import type { Automation } from '../automation';

/**
 * Puts `window.satchel` there, over the same workers as the screens. The object is there at once; what it does is
 * loaded at its first call, so that nobody pays for it who does not use it.
 */
export function installAutomation(clients: Clients): void {
  let loading: Promise<Automation> | null = null;
  const loaded = (): Promise<Automation> => {
    loading ??= import('./calls').then(({ createAutomation }) => createAutomation(clients));
    // A chunk that could not be loaded is asked for again by the next call.
    loading.catch(() => {
      loading = null;
    });
    return loading;
  };
  window.satchel = Object.freeze<Automation>({
    inspect: async (...args) => (await loaded()).inspect(...args),
    plan: async (...args) => (await loaded()).plan(...args),
    import: async (...args) => (await loaded()).import(...args),
    resume: async (...args) => (await loaded()).resume(...args),
    undoPreview: async (...args) => (await loaded()).undoPreview(...args),
    undo: async (...args) => (await loaded()).undo(...args),
    prove: async (...args) => (await loaded()).prove(...args),
    imports: async (...args) => (await loaded()).imports(...args),
    list: async (...args) => (await loaded()).list(...args),
    get: async (...args) => (await loaded()).get(...args),
    put: async (...args) => (await loaded()).put(...args),
    remove: async (...args) => (await loaded()).remove(...args),
    export: async (...args) => (await loaded()).export(...args),
  });
}
