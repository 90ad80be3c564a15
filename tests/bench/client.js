/** Runs in the page: an import worker of the benchmark's own, for the calls that `window.satchel` does not make one by one. */
import { wrap } from 'comlink';

/**
 * @param {string} address of the worker's script
 * @returns {import('comlink').Remote<import('../../src/import/api').ImportApi>}
 */
export const startImporter = (address) => wrap(new Worker(address, { type: 'module' }));
