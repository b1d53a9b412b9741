import type { zh } from './newSheet.zh'

export const en: typeof zh = {
  newSheet: {
    title: 'New sheet',
    action: 'New',
    empty: 'Empty sheet',
    emptyHint: 'Lists the categories of the chosen indicator system, to be filled in from scratch.',
    create: 'Create empty sheet',
    copy: 'Copy of a sheet',
    copyHint:
      'Copies last year’s content to the new year; years in texts, dates and amounts are marked to be checked.',
    search: 'Project, unit or number',
    fromYear: 'From year',
    allYears: 'All years',
    copyTo: (year: number) => `Copy to ${year}`,
    copyOf: (name: string, year: number) => `Copy “${name}” to a sheet of ${year}`,
    noneToCopy: 'No sheet to copy',
    import: 'Import a document',
    importHint: 'Recognises one or more sheets in a document; look at them and create drafts.',
    toImport: 'Import',
    drafterOnly: 'Only drafters create sheets',
  },
}
