/** 档案封面与卷内目录 (domain.md §2.7): what stands on the cover and in the index of a volume. */
export interface UnitFilePaper {
  readonly centerName: string
  readonly no: string
  readonly volume: number
  readonly unitLabel: string
  readonly siteName: string
  readonly owners: string
  readonly openedOn: string
  readonly closedOn: string | null
  readonly location: string
  readonly items: readonly {
    readonly no: string
    readonly title: string
    readonly content: string
    readonly pages: number
    readonly original: boolean
    readonly filedOn: string
    readonly voided: boolean
  }[]
}
