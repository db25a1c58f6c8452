// Types of the services' HTTP interfaces, from the committed OpenAPI documents.
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import openapiTS, { astToString } from 'openapi-typescript';

const documents = new URL('../../contracts/src/main/resources/openapi/', import.meta.url);
const generated = new URL('../src/api/generated/', import.meta.url);

await mkdir(generated, { recursive: true });
for (const name of (await readdir(documents)).filter((file) => file.endsWith('.yaml'))) {
  const types = await openapiTS(new URL(name, documents), { defaultNonNullable: false });
  await writeFile(new URL(name.replace('.yaml', '.d.ts'), generated), astToString(types));
}
