/** Strict, with types: the rules that find a forgotten `await` or a forgotten case are worth their seconds. */
import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'

const off = (...rules) => Object.fromEntries(rules.map((rule) => [`@typescript-eslint/${rule}`, 'off']))

export default tseslint.config(
  // The learners' programs are not ours: starters and mistakes are wrong on purpose.
  { ignores: ['dist/', 'dist-*/', '.cache/', 'lessons/'] },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        project: ['tools/tsconfig.json', 'src/sandbox/worker/tsconfig.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      eqeqeq: 'error',
      'no-cond-assign': 'error',
      'no-constant-condition': ['error', { checkLoops: false }],
      'no-control-regex': 'error',
      'no-fallthrough': 'error',
      'no-irregular-whitespace': ['error', { skipStrings: true, skipTemplates: true, skipRegExps: true }],
      'no-misleading-character-class': 'error',
      'no-useless-escape': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/max-params': ['error', { max: 3 }],
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { varsIgnorePattern: '^_', argsIgnorePattern: '^_' }],
      // Objects here are closures without `this`, and `return done()` reads well.
      ...off('unbound-method', 'no-confusing-void-expression', 'no-meaningless-void-operator'),
    },
  },
  {
    // A file with one of these does not even parse in Safari 15.6, and the others are missing in Chrome 109.
    files: ['src/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        ...['Literal[regex.pattern=/[(][?]<[=!]/]', 'TemplateElement[value.raw=/[(][?]<[=!]/]'].map(
          (selector) => ({
            selector,
            message: 'Old browsers have no lookbehind.',
          }),
        ),
        {
          selector:
            'MemberExpression[property.name=/^(toSorted|toReversed|toSpliced|groupBy|withResolvers)$/]',
          message: 'Old browsers lack it.',
        },
      ],
    },
  },
  { files: ['src/ui/**', 'src/main.tsx'], ...reactHooks.configs.flat.recommended },
  {
    // Tests take things apart that have no types, and a table of cases may have many columns.
    files: ['tests/**'],
    rules: off(
      'max-params',
      'no-dynamic-delete',
      'no-empty-function',
      'no-extraneous-class',
      'no-unsafe-argument',
      'no-unsafe-assignment',
      'no-unsafe-member-access',
    ),
  },
  {
    // Runs before anything is installed, so it is JavaScript; what JSON holds has no type there.
    files: ['tools/**/*.mjs'],
    rules: off('no-unsafe-argument', 'no-unsafe-assignment', 'no-unsafe-member-access', 'no-unsafe-return'),
  },
  { files: ['*.js'], ...tseslint.configs.disableTypeChecked },
)
