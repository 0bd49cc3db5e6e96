/**
 * Runs after `npm install`, on the Node that the machine has. active-win's own install script is not allowed to run,
 * because off Windows it downloads or compiles what nothing loads, and stops the install where it cannot.
 */
const { execSync } = require('node:child_process');
const { join } = require('node:path');

if (process.platform === 'win32') {
  const cwd = join(__dirname, '../node_modules/active-win');
  execSync('npx node-pre-gyp install --fallback-to-build', { cwd, stdio: 'inherit' });
}
