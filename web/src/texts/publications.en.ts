import type { zh } from './publications.zh'

export const en: typeof zh = {
  publications: {
    department: 'Unit (register)',
    year: 'Fiscal year',
    choose:
      'Choose a unit of the register and a fiscal year to see which sheets in force can be published. A department includes the units below it.',
    count: (included, inForce) => `${included} of ${inForce} sheets in force are included`,
    incomplete: 'The files are incomplete. Have the sheets below repaired before you publish.',
    files: 'Files',
    formats: { docx: 'Word', pdf: 'PDF', xlsx: 'Excel (with register)', zip: 'Package (with manifest)' },
    exchange: 'Exchange tables',
    missing: 'Sheets not included',
    names: 'Printed names that differ from the register',
    name: (printed, registered) => `printed “${printed}”, registered as “${registered}” when approved`,
  },
}
