import { readdirSync } from 'node:fs'
import js from '@eslint/js'
import { defineConfig, globalIgnores } from 'eslint/config'
import checkFile from 'eslint-plugin-check-file'
import { createNodeResolver, importX } from 'eslint-plugin-import-x'
import jsxA11y from 'eslint-plugin-jsx-a11y'
import reactHooks from 'eslint-plugin-react-hooks'
import globals from 'globals'
import ts from 'typescript-eslint'

/** The parts of src from the ground up: each may import itself and those before it. */
const LAYERS = ['texts', 'lib', 'components', 'features', 'app']

const noImportUpwards = LAYERS.slice(0, -1).map((layer, i) => ({
  target: `./src/${layer}`,
  from: LAYERS.slice(i + 1).map((above) => `./src/${above}`),
  message: `${layer} knows nothing of ${LAYERS.slice(i + 1).join(', ')}`,
}))

const noImportBetweenFeatures = readdirSync('./src/features').map((feature) => ({
  target: `./src/features/${feature}`,
  from: './src/features',
  except: [`./${feature}`],
  message: 'what features share has its home in components or lib',
}))

export default defineConfig(
  globalIgnores(['target', 'src/lib/api/generated', 'test-results', 'playwright-report']),
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [
      ts.configs.strictTypeChecked,
      ts.configs.stylisticTypeChecked,
      reactHooks.configs.flat['recommended-latest'],
      jsxA11y.flatConfigs.strict,
    ],
    languageOptions: {
      globals: globals.browser,
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      'no-console': 'error',
      // a dialog that opens puts the focus where one goes on
      'jsx-a11y/no-autofocus': ['error', { ignoreNonDOM: true }],
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    plugins: { 'import-x': importX },
    settings: {
      'import-x/resolver-next': [createNodeResolver({ extensions: ['.ts', '.tsx', '.js'] })],
    },
    rules: {
      'import-x/no-restricted-paths': ['error', { zones: [...noImportUpwards, ...noImportBetweenFeatures] }],
      // a path that cannot be found would be restricted by nothing
      'import-x/no-unresolved': 'error',
    },
  },
  {
    files: ['src/**', 'e2e/**', 'scripts/**'],
    ignores: ['src/main.tsx', 'src/routes.tsx'],
    plugins: { 'check-file': checkFile },
    rules: {
      'check-file/filename-naming-convention': [
        'error',
        { '**/*.tsx': 'PASCAL_CASE', '**/*.{ts,js,mjs}': 'CAMEL_CASE' },
        { ignoreMiddleExtensions: true },
      ],
      'check-file/folder-naming-convention': ['error', { '**/': 'CAMEL_CASE' }],
    },
  },
  { files: ['public/*.js'], languageOptions: { globals: globals.serviceworker } },
  { files: ['scripts/**', '*.js'], languageOptions: { globals: globals.node } },
)
