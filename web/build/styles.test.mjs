import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const mantine = resolve('node_modules/@mantine/core');
const components = join(mantine, 'esm/components');
const imported = readFileSync('src/theme/styles.ts', 'utf8');

/** The files of all components by name. */
const files = new Map(
  readdirSync(components, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.mjs'))
    .map((file) => [basename(file, '.mjs'), join(components, file)]),
);

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.tsx'))
  .map((file) => readFileSync(join('src', file), 'utf8'));

const used = new Set(
  sources
    .flatMap((source) => [...source.matchAll(/import \{([^}]*)\} from '@mantine\/core'/g)])
    .flatMap(([, names]) => (names ?? '').split(','))
    .map((name) => name.trim())
    .filter((name) => files.has(name)),
);

/** A part that exists only where it is written, as in `<Checkbox.Card>`, and is not. */
function absent(part) {
  const [, whole, own] = /^(Checkbox|Radio)(Card|Indicator)$/.exec(part) ?? [];
  return whole !== undefined && !sources.some((source) => source.includes(`<${whole}.${own}`));
}

/** The component and all that it is made of. */
function parts(name, known = new Set()) {
  const file = files.get(name);
  if (file !== undefined && !known.has(name)) {
    known.add(name);
    for (const [, path] of readFileSync(file, 'utf8').matchAll(/from "(\.[^"]*\.mjs)"/g)) {
      const part = resolve(dirname(file), path ?? '');
      if (part.startsWith(components)) {
        parts(basename(part, '.mjs'), known);
      }
    }
  }
  return known;
}

describe('the styles of components', () => {
  it.each([...used])('has those of %s', (name) => {
    const missing = [...parts(name)]
      .filter((part) => existsSync(join(mantine, `styles/${part}.layer.css`)))
      .filter((part) => !absent(part))
      .filter((part) => !imported.includes(`styles/${part}.layer.css`));
    expect(missing).toEqual([]);
  });
});
