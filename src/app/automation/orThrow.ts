import type { Result } from '../../domain/result';
import { AutomationError } from '../automation';

/** The value of a result; a failure is thrown with its code. */
export function orThrow<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new AutomationError(result.failure.code, result.failure.params);
}
