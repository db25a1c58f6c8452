import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const gateway = process.env.TRELLIS_PUBLIC_URL ?? 'http://localhost:8080';
const proxied = ['/api', '/sign-in', '/sign-out', '/oauth2', '/login', '/careers'];

export default defineConfig({
  base: '/app/',
  plugins: [react()],
  build: {
    outDir: 'target/classes/static/app',
    emptyOutDir: true,
    assetsInlineLimit: 0, // the content security policy allows no data: sources
    chunkSizeWarningLimit: 700,
  },
  server: { proxy: Object.fromEntries(proxied.map((path) => [path, gateway])) },
  test: {
    environment: 'jsdom',
    pool: 'threads',
    maxWorkers: 1,
    isolate: false,
    setupFiles: ['src/testing/setup.ts'],
    include: ['src/**/*.test.{ts,tsx}', 'build/**/*.test.mjs'],
    reporters: ['default', ['junit', { outputFile: 'target/vitest.xml' }]],
  },
});
