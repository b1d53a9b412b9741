import { defineConfig } from '@playwright/test'

/** People's work in a real browser against the packaged program; `MUBIAO_URL` names one that runs already. */
export default defineConfig({
  testDir: 'e2e',
  outputDir: 'target/e2e',
  globalSetup: './e2e/program.ts',
  workers: 1,
  timeout: 180_000,
  expect: { timeout: 30_000 },
  // a browser that stumbles on a loaded machine is told as flaky; what fails twice fails
  retries: process.env.CI === undefined ? 0 : 1,
  reporter: 'list',
  use: {
    viewport: { width: 1280, height: 720 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    contextOptions: { reducedMotion: 'reduce' },
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: ['--no-sandbox'],
    },
  },
})
