// What Maven runs: `node build/verify.mjs install build test`. A step runs only when what it reads has changed since it last passed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const configuration = readdirSync('.').filter((name) => /\.(json|ts|js|html)$|^\.npmrc$/.test(name));
const interfaces = '../contracts/src/main/resources/openapi';
const steps = {
  install: { npm: ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], reads: ['package-lock.json', '.npmrc'], makes: 'node_modules/vite' },
  build: { npm: ['run', 'build'], reads: [...configuration, 'build', 'src', interfaces], makes: 'target/classes/static/app/index.html' },
  test: { npm: ['test'], reads: [...configuration, 'src', interfaces], makes: 'node_modules/vitest' },
};

function* files(path) {
  if (path === join('src', 'api', 'generated')) return;
  if (!statSync(path).isDirectory()) yield path;
  else for (const name of readdirSync(path).sort()) yield* files(join(path, name));
}

function digest(paths) {
  const hash = createHash('sha256');
  for (const path of paths) for (const file of files(path)) hash.update(file).update(readFileSync(file));
  return hash.digest('hex');
}

for (const name of process.argv.slice(2)) {
  const { npm, reads, makes } = steps[name];
  const mark = `target/${name}.sha256`;
  const now = digest(reads);
  if (existsSync(makes) && existsSync(mark) && readFileSync(mark, 'utf8') === now) {
    console.log(`web ${name}: unchanged`);
    continue;
  }
  const { status } = spawnSync('npm', npm, { stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) process.exit(status ?? 1);
  mkdirSync('target', { recursive: true });
  writeFileSync(mark, now);
}
