import type { zh } from './app.zh'
import { plural } from './plural'

/** The name of the check that lists what a setup lacks. */
export const SETUP = 'Setup check'

export const en: typeof zh = {
  app: {
    name: 'Project performance targets',
    shortName: 'Targets',
    region: (code) => `Region ${code}`,
    skip: 'Skip to content',
    saysNothing: 'Needs a letter, a digit or a Han character, or nothing at all',
    menu: 'Main menu',
    language: '中文',
    languageHint: '切换到中文',
    appearance: 'Appearance',
    appearances: { system: 'As the system', light: 'Light', dark: 'Dark' },
    loading: 'Loading…',
    retry: 'Try again',
    close: 'Close',
    cancel: 'Cancel',
    notFound: 'No such page',
    notFoundHint: 'The address may be mistyped, or the page has moved.',
    toWorkList: 'To the work list',
    broken: 'Something went wrong on this page',
    brokenHint: 'The system may just have been updated. Please reload; what you typed is kept.',
    unloaded: 'Connection lost, this page is not loaded yet',
    unloadedHint: 'It will load by itself once the connection is back. What you typed is kept.',
    reload: 'Reload',
    disconnected: 'Connection lost, reconnecting. What you typed is kept.',
    aside: (words) => ` (${words})`,
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
  acting: {
    deputies: 'Deputies',
    toSettle: (count) => `${count} to settle`,
    start: (name) => `Act for ${name}`,
    end: 'Stop acting',
    band: (name, signature) => `You act for ${name}; what you sign is put down to “${signature}”`,
    signature: (name, behalf) => (behalf == null ? name : `${name}（代${behalf}）`),
    signedAs: (signature) => `Put down to “${signature}”`,
    ended: 'You act for nobody any more',
    endedHint: 'You go on in your own name.',
  },
  menu: {
    workList: 'Work list',
    audit: 'Audit',
    statistics: 'Statistics',
    administration: 'Administration',
    library: 'Indicator library',
    publications: 'Publish',
    evidence: 'Evidence',
    setup: SETUP,
  },
  inboxMenu: { title: 'Inbox', unread: (count) => `Inbox, ${count} unread` },
  banners: {
    damage: (count: number) =>
      `${plural(count, 'finding')} about the ledger await an auditor; receipts are not given out meanwhile.`,
    account: (count: number) =>
      count === 1 ? 'Your account has a new notice' : `Your account has ${count} new notices`,
    show: 'Show',
  },
  search: {
    title: 'Find a sheet',
    titleOfRegister: 'Find an account or a unit',
    hint: 'Search (Ctrl+K)',
    label: 'Project, unit, person, project code or id; pinyin initials will do',
    labelOfRegister: 'Person, user name, name or code of a unit',
    unit: 'Unit',
    sheetsOfUnit: 'its sheets',
    actedOn: (person) => `Sheets that “${person}” acted on`,
    recent: 'Looked at lately',
    start: 'Type a few letters to search.',
    searching: 'Searching…',
    nothing: 'Nothing found; try another word.',
    found: (n) => `${n} found`,
    keys: '↑ ↓ select, Enter opens, Esc closes',
  },
  keys: {
    title: 'Keys',
    groups: [
      {
        name: 'Everywhere',
        all: [
          ['Ctrl + K', 'Find a sheet'],
          ['?', 'Show the keys'],
          ['Esc', 'Close a dialog'],
        ],
      },
      {
        name: 'Work list',
        all: [
          ['↑ ↓', 'Previous and next sheet'],
          ['Enter', 'Open'],
          ['Space', 'Select'],
          ['Shift + click', 'Select a range'],
        ],
      },
      {
        name: 'Editing',
        all: [
          ['Enter', 'Next cell'],
          ['Alt + ↑ ↓', 'Move the row'],
          ['Alt + Enter', 'Add a row below'],
          ['Ctrl + S', 'Save'],
          ['Ctrl + Z / Ctrl + Y', 'Undo, redo'],
          ['Ctrl + H', 'Find and replace'],
          ['Shift + arrows', 'Select several cells'],
        ],
      },
      {
        name: 'Reading and review',
        all: [
          ['J / K', 'Next and previous sheet of the list'],
          ['Ctrl + Enter', 'Send the decision'],
        ],
      },
      {
        name: 'Replay',
        all: [
          ['← →', 'Previous and next step'],
          ['Home / End', 'First and last step'],
        ],
      },
    ],
  },
  helpMenu: { title: 'Help' },
  tour: {
    welcome: 'Welcome',
    welcomeText: 'A minute to see where things are; close it and it does not come again.',
    menu: 'Main menu',
    menuText: 'The work list shows what waits for you; other pages open from here as well.',
    search: 'Search',
    searchText: 'Ctrl+K finds a sheet at any time; with nothing typed it lists what you looked at.',
    person: 'My account',
    personText: 'Help, keys, your password and signing out are here.',
  },
}
