import type { Day } from '../day'

/** 个人信息处理告知, on the desk for everybody to read (PIPL art. 17, domain.md §6.4). */
export interface PrivacyNotice {
  readonly centerName: string
  readonly centerPhone: string
  readonly centerAddress: string
  readonly visitorDays: number
  readonly workerDays: number
  readonly ownerYears: number
  readonly keyYears: number
  readonly arrearsYears: number
  readonly validFromOn: Day
}
