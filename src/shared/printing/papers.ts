/** 打印测试页: rulers and edges, to see by how much a printer is off, put as the paper it tests. */
export interface TestPage {
  readonly centerName: string
  /** Kind of paper whose set-up is tested. */
  readonly paper: string
  readonly printer: string
  /** 0.1 mm. */
  readonly offsetX: number
  readonly offsetY: number
}
