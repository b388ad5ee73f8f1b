/** The suite, the same in every host. Importing a file registers its tests, in this order. */
import './activation';
import './recognition';
import './hover';
import './cards';
import './pages';
import './diagnostics';
import './fixes';
import './saving';
import './tokens';
import './structure';
import './mail-logs';
import './large-logs';
import './bad-input';
import { runAll } from './harness';

/** What the test hosts of VS Code call. */
export function run(): Promise<void> {
  return runAll();
}
