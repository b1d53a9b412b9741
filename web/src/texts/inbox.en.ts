import type { zh } from './inbox.zh'

export const en: typeof zh = {
  inbox: {
    hint: 'Sheets that wait for you; of the last 90 days also what became of sheets that you wrote, reminders and notes. What is older is in the history of each sheet.',
    onlyUnread: 'Only unread',
    kind: 'Kind',
    kinds: {
      ARRIVED: 'To do',
      AMENDED: 'Confirm changes',
      RETURNED: 'Returned',
      REJECTED: 'Rejected',
      APPROVED: 'Approved',
      TAKEN_BACK: 'Pass taken back',
      ACTED_FOR_YOU: 'Done on your behalf',
      REOPENED: 'Reopened',
      REMINDED: 'Reminder',
      NOTED: 'Note',
      ANSWERED: 'Reply',
    },
    by: (name, stage) => (stage === undefined ? name : `${name} · ${stage}`),
    arrived: (stage) => `Has come to ${stage}`,
    unread: 'Unread',
    countUnread: (count) => (count === 0 ? 'Nothing unread' : `${count} unread`),
    read: 'Mark as read',
    readOf: (kind, project) => `Mark as read: ${kind} ${project}`,
    readAll: 'Mark all as read',
    more: 'Show more',
    none: 'Nothing yet',
    noneUnread: 'Nothing unread',
  },
}
