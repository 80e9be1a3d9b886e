import type { Day, Instant } from '../day'
import type { BorrowerType, LoanPurpose } from './loanSchema'
import type { KeyIssue } from './ownerSchema'
import type { KeyClass, KeyStatus } from './schema'
import type { CountRemedy } from './stocktakeSchema'

/** One key as papers name it. */
export interface PaperKey {
  readonly code: string
  readonly place: string
  readonly pieces: number
}

/** 钥匙借用单: all that the slip says (domain.md §1.1 D, §1.4). */
export interface KeyLoanSlip {
  readonly centerName: string
  readonly no: string
  readonly keys: readonly PaperKey[]
  readonly borrowerType: BorrowerType
  readonly borrowerName: string
  readonly borrowerOrg: string
  readonly phone: string
  readonly purpose: LoanPurpose
  readonly purposeNote: string
  readonly linkNo: string
  readonly outAt: Instant
  readonly dueAt: Instant
  /** When the last of its keys was back. */
  readonly returnedAt: Instant | null
  readonly lentByName: string
  readonly approvedByName: string
  /** The receipt of the deposit and its amount in fen; 0 where none was taken. */
  readonly depositFen: number
  readonly depositNo: string
  readonly qr: string
}

/** 逾期催还单: everything one borrower should have brought back (domain.md §1.4). */
export interface KeyReminder {
  readonly centerName: string
  readonly centerPhone: string
  readonly borrowerName: string
  readonly borrowerOrg: string
  readonly lines: readonly (PaperKey & {
    readonly no: string
    readonly outAt: Instant
    readonly dueAt: Instant
  })[]
}

/** 在借钥匙清单: every key that is out, for the handover of the shift (domain.md §1.3). */
export interface KeysOut {
  readonly centerName: string
  readonly at: Instant
  readonly lines: readonly (PaperKey & {
    readonly no: string
    readonly borrower: string
    readonly purpose: LoanPurpose
    readonly outAt: Instant
    readonly dueAt: Instant
    readonly overdue: boolean
  })[]
}

/** 钥匙移交清单 (domain.md §1.1 A). */
export interface KeyTakeoverPaper {
  readonly centerName: string
  readonly no: string
  readonly fromParty: string
  readonly toParty: string
  readonly receivedOn: Day
  readonly handedBy: string
  readonly receivedBy: string
  readonly security: string
  readonly engineering: string
  readonly remark: string
  readonly signed: boolean
  readonly lines: readonly {
    readonly code: string
    readonly place: string
    readonly keyClass: KeyClass
    readonly expected: number
    readonly counted: number | null
    readonly remark: string
  }[]
}

/** 钥匙盘点表 (domain.md §1.1 F): an empty count for keys still to be counted. */
export interface KeyStocktakePaper {
  readonly centerName: string
  readonly no: string
  readonly cabinetName: string
  readonly startedAt: Instant
  readonly startedByName: string
  readonly witness: string
  readonly approvedBy: string
  readonly sums: {
    readonly expected: number
    readonly matched: number
    readonly inCabinet: number
    readonly out: number
    readonly inCustody: number
    readonly differences: number
  } | null
  readonly lines: readonly {
    readonly slot: string
    readonly code: string
    readonly place: string
    readonly expected: number
    readonly counted: number | null
    readonly reason: string
    readonly remedy: CountRemedy | null
  }[]
}

/** 应急钥匙清单: which key on which hook opens which door of a building. */
export interface KeyEmergencyPaper {
  readonly centerName: string
  readonly no: string
  readonly buildingName: string
  readonly reason: string
  readonly byName: string
  readonly at: Instant
  readonly lines: readonly (PaperKey & {
    readonly tag: string
    readonly slot: string
    readonly keyClass: KeyClass
    readonly status: KeyStatus
    readonly holder: string
  })[]
}

/** 钥匙领用登记 (domain.md §1.1 C). */
export interface KeyIssuePaper extends Omit<KeyIssue, 'id' | 'unitId' | 'lines'> {
  readonly centerName: string
  readonly lines: readonly { readonly code: string; readonly keyClass: KeyClass; readonly pieces: number }[]
}

/** 钥匙代管委托书, two copies (domain.md §1.1 E). */
export interface KeyCommissionPaper {
  readonly centerName: string
  readonly no: string
  readonly ownerName: string
  readonly idLast4: string
  readonly unitLabel: string
  readonly keyCode: string
  readonly pieces: number
  readonly purposes: readonly LoanPurpose[]
  readonly signedOn: Day
  readonly untilOn: Day | null
  readonly note: string
  readonly byName: string
}

/** 钥匙标签: a code for the scanner and for people, never a room (mission.md 3.4). */
export interface KeyLabelsPaper {
  readonly labels: readonly { readonly tag: string; readonly slot: string; readonly pieces: number }[]
}
