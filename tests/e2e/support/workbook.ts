import writeXlsxFile from 'write-excel-file/node'

const HEADINGS = [
  '楼号',
  '单元',
  '房间',
  '楼层',
  '总层数',
  '是否有电梯',
  '房屋类型',
  '房屋户型',
  '建筑面积',
  '室内面积',
  '租金',
  '房屋状态',
  '业主名称',
  '性别',
  '手机号',
  '身份证号',
  '业主类型',
]
const SURNAMES = [...'王李张刘陈杨黄赵吴周']
const GIVEN = [...'伟芳娜敏静丽强磊军洋']

/** The owner of a row: 欧阳静怡 in the first room, so that initials have somebody to find. */
export const ownerAt = (place: number): string =>
  place === 0
    ? '欧阳静怡'
    : `${SURNAMES[place % 10]}${GIVEN[Math.floor(place / 10) % 10]}${GIVEN[(place * 7) % 10]}`

/** 300 rooms as the peer's template has them: one sheet, text-numbers here and there, an explanation beside the data. */
export const writeRooms = async (file: string, rows = 300): Promise<void> => {
  const cell = (value: string | number | null) =>
    value === null ? null : { value, type: typeof value === 'number' ? Number : String }
  const rooms = Array.from({ length: rows }, (_, place) => {
    const building = 1 + Math.floor(place / 100)
    const floor = 1 + (Math.floor(place / 4) % 25)
    const area = 89.76 + (place % 5)
    return [
      building,
      1,
      place % 3 === 0 ? String(floor * 100 + (place % 4) + 1) : floor * 100 + (place % 4) + 1,
      floor,
      25,
      '有',
      110,
      10102,
      place === 0 ? 89.76 : place % 10 === 0 ? String(area) : area,
      null,
      0,
      2001,
      ownerAt(place),
      '男',
      13_900_000_000 + place,
      '111111111111111111',
      1001,
      ...(place === 4 ? [null, '说明', '请一定看下面说明'] : []),
    ].map(cell)
  })
  const head = HEADINGS.map((value) => ({ value, type: String, fontWeight: 'bold' as const }))
  const written = writeXlsxFile([head, ...rooms] as never, { sheet: '资产信息' } as never)
  await (written as unknown as { toFile(path: string): Promise<void> }).toFile(file)
}
