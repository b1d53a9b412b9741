import { plural } from './plural'
import type { zh } from './shredding.zh'

export const en: typeof zh = {
  shredding: {
    hint: 'Each step carries the network address and the number of its request, encrypted by account and year. Without their keys these can never be read again; who did what and when, and the evidence, stay as they are. Six months after the end of a year at the earliest.',
    system:
      'The keys of the account system (what the program did itself) are destroyed only when that account is named.',
    year: 'Year',
    keys: 'Accounts with a key',
    kept: 'Kept',
    until: (day) => `until ${day}`,
    over: 'Long enough: may be destroyed',
    none: 'Nothing is kept',
    nothingOver: 'No year has been kept for long enough yet.',
    destroy: 'Destroy keys',
    account: 'Account (none: all of the region)',
    everybody: 'all accounts of the region',
    reason: 'Reason (required, goes on record)',
    ask: (year, whose) => `Destroy the keys of ${year}: ${whose}?`,
    askHint: 'This cannot be undone. Auditors, too, will not see any more where these steps came from.',
    confirm: 'Destroy for ever',
    done: (count) => `${plural(count, 'key')} destroyed.`,
    destructions: 'Destroyed so far',
    noDestructions: 'Nothing was ever destroyed.',
    destroyed: (year, whose) => `${year} · ${whose}`,
  },
}
