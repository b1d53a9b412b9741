import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

const server = process.env.MUBIAO_URL ?? 'http://localhost:8080'
const served = ['/api', '/identity', '/oauth2', '/connect', '/login', '/logout', '/.well-known', '/actuator']

/**
 * What the first page needs comes in three files instead of fifty: each with all that it imports, less what an earlier
 * one has. The frame that renews tokens needs the first of them only, and must not run the page.
 */
const FIRST_FILES = [
  { name: 'session', test: /src[\\/]lib[\\/]session[\\/]session\.ts$/, priority: 3 },
  { name: 'page', tags: ['$initial' as const], test: /^(?!.*(?:silentRenew|silent-renew))/, priority: 2 },
  { name: 'list', test: /WorkListPage\.tsx$/, priority: 1 },
]

export default defineConfig({
  plugins: [react()],
  build: {
    outDir: 'target/classes/META-INF/resources',
    emptyOutDir: true,
    manifest: 'assets/manifest.json',
    license: { fileName: 'assets/third-party.md' },
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1000, // scripts/budget.mjs watches what matters
    rolldownOptions: {
      input: ['index.html', 'silent-renew.html'],
      output: { codeSplitting: { groups: FIRST_FILES } },
    },
  },
  server: {
    port: 5173,
    strictPort: true,
    proxy: Object.fromEntries(served.map((path) => [path, server])),
  },
  test: {
    environment: 'jsdom',
    // a slow machine fails no test
    testTimeout: 30_000,
    include: ['src/**/*.test.{ts,tsx}'],
    setupFiles: ['src/testSetup.ts'],
  },
})
