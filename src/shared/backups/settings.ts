/** When copies are made and how many are kept: defaults of domain.md §0.4 e. */
export const backupsSettings = {
  'backups.onQuit': { default: true, kind: 'bool' },
  /** A copy is made at this time every day the desk is open. */
  'backups.dailyAt': { default: '12:30', kind: 'time' },
  /** Copies kept of the present day; the last of each of so many days, and of each of so many months. */
  'backups.keepToday': { default: 3, kind: 'int', min: 1, max: 20 },
  'backups.keepDays': { default: 14, kind: 'int', min: 1, max: 60 },
  'backups.keepMonths': { default: 12, kind: 'int', min: 1, max: 60 },
} as const
