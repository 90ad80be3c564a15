import { expect, it } from 'vitest';
import { version } from '../../package.json';
import { VERSION } from '../../src/ui/version';

it('says the version that package.json has', () => {
  expect(VERSION).toBe(version);
});
