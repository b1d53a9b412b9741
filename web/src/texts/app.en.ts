import type { zh } from './app.zh'

export const en: typeof zh = {
  app: {
    name: 'Project performance targets',
    shortName: 'Targets',
    skip: 'Skip to content',
    saysNothing: 'Needs a letter, a digit or a Han character, or nothing at all',
    menu: 'Main menu',
    language: '中文',
    languageHint: '切换到中文',
    loading: 'Loading…',
    retry: 'Try again',
    close: 'Close',
    cancel: 'Cancel',
    notFound: 'No such page',
    notFoundHint: 'The address may be mistyped, or the page has moved.',
    toWorkList: 'To the work list',
    broken: 'Something went wrong on this page',
    brokenHint: 'The system may just have been updated. Please reload; what you typed is kept.',
    reload: 'Reload',
    disconnected: 'Connection lost, reconnecting. What you typed is kept.',
    requestId: (id) => `When asking for help, give request number ${id}`,
  },
  session: {
    signingIn: 'Signing in…',
    failed: 'Sign-in was not completed',
    failedHint: 'Please sign in again.',
    otherAddress: (address) => `Please open this system at ${address}`,
    otherAddressHint:
      'One cannot sign in from another address. Use the one below and put your bookmark right.',
    signIn: 'Sign in',
    signOut: 'Sign out',
    expired: 'Your sign-in has ended',
    expiredHint: 'Sign in again and you will return to this page; what you typed is kept.',
    account: 'My account',
  },
  menu: {
    workList: 'Work list',
    audit: 'Audit',
    statistics: 'Statistics',
    administration: 'Administration',
  },
}
