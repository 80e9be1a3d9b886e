import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import writeXlsxFile from 'write-excel-file/node'
import type { SiteId } from '../../src/shared/id'
import type { Mapping } from '../../src/shared/imports/schema'
import { type Desk, openDesk } from '../support/desk'

type Cell = string | number | null
const ROOMS = [
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

const workbook = async (
  sheets: readonly { name: string; rows: readonly (readonly Cell[])[] }[],
): Promise<string> => {
  const data = sheets.map(({ rows }) =>
    rows.map((row) =>
      row.map((value) =>
        value === null ? null : { value, type: typeof value === 'number' ? Number : String },
      ),
    ),
  )
  const written =
    sheets.length === 1
      ? writeXlsxFile(data[0] as never, { sheet: sheets[0]?.name } as never)
      : writeXlsxFile(sheets.map(({ name }, place) => ({ sheet: name, data: data[place] })) as never)
  return Buffer.from(await (written as unknown as { toBuffer(): Promise<Buffer> }).toBuffer()).toString(
    'base64',
  )
}

const room = (place: number, over: Partial<Record<number, Cell>> = {}): Cell[] => {
  const row: Cell[] = [
    1 + Math.floor(place / 100),
    1,
    101 + (place % 100),
    1,
    33,
    '有',
    110,
    10102,
    94.56,
    94.56,
    0,
    2001,
    `业主${place}`,
    '男',
    13_900_000_000 + place,
    '111111111111111111',
    1001,
  ]
  for (const [at, value] of Object.entries(over)) row[Number(at)] = value ?? null
  return row
}

let desk: Desk
let siteId: SiteId
beforeEach(async () => {
  desk = await openDesk({ role: 'clerk' })
  siteId = (await desk.done('estate.addSite', { name: '滨江花园', kind: 'residential', address: '' })).id
})
afterEach(() => desk.close())

const open = async (contentBase64: string, fileName = 'rooms.xlsx') => {
  const file = await desk.done('imports.open', { fileName, contentBase64 })
  return {
    token: file.token,
    sheet: file.sheet,
    siteId,
    mapping: (file.sheets[file.sheet]?.mapping ?? {}) as Mapping,
  }
}
const everything = () =>
  JSON.stringify([
    [...desk.view.units.all()],
    [...desk.view.people.all()],
    [...desk.view.ties.all()],
    [...desk.view.buildings.all()],
    [...desk.view.entrances.all()],
  ])

describe('the peer’s room template', () => {
  it('300 rows go in once, change nothing the second time, and come out in one undo', async () => {
    const explained = room(4)
    const rows = Array.from({ length: 300 }, (_, place) =>
      place === 4 ? [...explained, null, '说明', '请一定看下面说明'] : room(place),
    )
    const content = await workbook([
      {
        name: '资产信息',
        rows: [
          ROOMS,
          ...rows,
          [null, null, null],
          Array.from({ length: 18 }, () => null as Cell).concat('楼号', '楼栋编号'),
        ],
      },
    ])
    const before = everything()
    const batch = await desk.done('imports.apply', await open(content))
    expect(batch.rows).toEqual({ new: 300, changed: 0, same: 0, wrong: 0 })
    expect([desk.view.units.count(), desk.view.people.count(), desk.view.buildings.count()]).toEqual([
      300, 300, 3,
    ])
    const after = everything()
    const again = await open(content)
    expect((await desk.done('imports.preview', { ...again, state: null, page: 0 })).counts).toEqual({
      new: 0,
      changed: 0,
      same: 300,
      wrong: 0,
    })
    expect(await desk.call('imports.apply', again)).toMatchObject({
      ok: false,
      problem: { code: 'imports.nothingToDo' },
    })
    expect(everything()).toBe(after)
    await desk.done('imports.undo', { importId: batch.id })
    expect(everything()).toBe(before)
  })

  it('a placeholder phone and identity number are nobody’s', async () => {
    await desk.done(
      'imports.apply',
      await open(await workbook([{ name: '资产信息', rows: [ROOMS, room(0, { 14: 18_999_999_999 })] }])),
    )
    expect([...desk.view.people.all()].map(({ phones, idNo }) => [phones, idNo])).toEqual([[[], null]])
  })

  it('is not undone once a key hangs on one of its rooms', async () => {
    const batch = await desk.done(
      'imports.apply',
      await open(await workbook([{ name: '资产信息', rows: [ROOMS, room(0)] }])),
    )
    const [unit] = [...desk.view.units.all()]
    await desk.done('keys.register', {
      code: 'A-1',
      unitId: unit?.id ?? null,
      location: '',
      keyClass: 'entry',
      pieces: 1,
      slot: 'A-01',
      setType: null,
      spare: false,
      lendable: true,
      custody: false,
      remark: '',
    })
    expect(await desk.call('imports.undo', { importId: batch.id })).toMatchObject({
      ok: false,
      problem: { code: 'imports.unitUsed', details: { label: '1-1-101' } },
    })
  })
})

describe('the peer’s whole-estate workbook', () => {
  it('finds the rooms’ sheet and the owners on theirs', async () => {
    const content = await workbook([
      {
        name: '楼栋单元',
        rows: [
          ['楼栋号', '单元编号', '总层数', '是否有电梯'],
          [1, 1, 33, '有'],
        ],
      },
      {
        name: '业主信息',
        rows: [
          ['编号', '业主名称', '性别', '年龄', '手机号', '身份证号', '业主类型', '业主编号'],
          [1, '吴学文', '男', 28, 13_911_112_222, '111111111111111111', 1001, 7],
        ],
      },
      {
        name: '费用设置',
        rows: [
          ['费用编号', '费用类型'],
          [1, '物业费'],
        ],
      },
      {
        name: '房屋信息',
        rows: [
          [
            '房屋编号',
            '楼栋编号',
            '单元编号',
            '房屋楼层',
            '房屋户型',
            '建筑面积',
            '业主编号',
            '房屋费用',
            '费用开始时间',
            '房屋类型',
            '室内面积',
            '租金',
          ],
          [1011, 1, 1, 1, '10102', 94.56, 7, '1#2', '2020-06-10#2020-07-10', 110, 94.56, 0],
          [1012, 1, 1, 1, '10102', 94.56, null, 1, '2020-06-10', 110, 94.56, 0, null, '说明'],
        ],
      },
    ])
    const ask = await open(content, 'hc.xlsx')
    expect(
      (await desk.done('imports.preview', { ...ask, state: null, page: 0 })).rows.map(({ label, person }) => [
        label,
        person,
      ]),
    ).toEqual([
      ['1-1-1011', '吴学文'],
      ['1-1-1012', ''],
    ])
  })
})

describe('what people really hand in', () => {
  it('room numbers as they are written, text for numbers, full-width figures, merged building cells', async () => {
    const rows: Cell[][] = [
      ['房号', '建筑面积', '业主姓名'],
      ['3-1-1102', '８９．７６', '张三'],
      ['B-02', '120', '李四😀'],
      ['商铺-7', 35.5, '锦程商贸有限公司'],
    ]
    const ask = await open(await workbook([{ name: '表', rows }]))
    await desk.done('imports.apply', ask)
    expect([...desk.view.units.all()].map(({ label, areaCenti }) => [label, areaCenti])).toEqual([
      ['3-1-1102', 8976],
      ['B-02', 12_000],
      ['商铺-7', 3550],
    ])
    expect([...desk.view.buildings.all()].map(({ name }) => name)).toEqual(['3', 'B', '商铺'])
    const merged = await open(
      await workbook([
        {
          name: '表',
          rows: [
            ['楼栋', '单元', '室号', '建筑面积'],
            ['9', '1', '101', 80],
            [null, null, '102', 81],
          ],
        },
      ]),
    )
    expect(
      (await desk.done('imports.preview', { ...merged, state: null, page: 0 })).rows.map(
        ({ label }) => label,
      ),
    ).toEqual(['9-1-101', '9-1-102'])
  })

  it('each mistake is told with its cell, and the good rows still go in', async () => {
    const rows: Cell[][] = [
      ['楼栋', '单元', '室号', '建筑面积', '业主'],
      ['1', '1', '101', 89.76, '好'],
      ['1', '1', '102', -5, '负'],
      ['1', '1', '103', 9_999_999_999, '大'],
      ['1', '1', '104', '八十', '字'],
      ['1', '1', null, 80, '无室号'],
      ['1', '1', '101', 95, '重复'],
      ['1', '1', '106', 80, '名'.repeat(300)],
    ]
    const ask = await open(await workbook([{ name: '表', rows }]))
    const wrong = await desk.done('imports.preview', { ...ask, state: 'wrong', page: 0 })
    expect(wrong.rows.flatMap((row) => row.problems.map(({ cell, code }) => `${cell} ${code}`))).toEqual([
      'D3 imports.areaWrong',
      'D4 imports.areaTooLarge',
      'D5 imports.areaWrong',
      'C6 imports.roomMissing',
      'C7 imports.roomTwice',
      'E8 imports.textTooLong',
    ])
    expect((await desk.done('imports.apply', ask)).rows).toEqual({ new: 1, changed: 0, same: 0, wrong: 6 })
    await desk.done('imports.saveErrors', {
      ...ask,
      fileName: 'errors.xlsx',
      reasonHeading: '原因',
      reasons: {},
    })
    expect(desk.saved.get('errors.xlsx')?.length).toBeGreaterThan(500)
  })

  it.each([
    ['nothing at all', new Uint8Array(), 'a.xlsx', 'imports.empty'],
    ['an old .xls', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3, 4]), 'a.xls', 'imports.oldXls'],
    ['a zip cut in half', new Uint8Array([0x50, 0x4b, 3, 4, 9, 9, 9]), 'a.xlsx', 'imports.damaged'],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47]), 'a.png', 'imports.notWorkbook'],
  ])('%s is refused with what to do', async (_what, bytes, fileName, code) => {
    expect(
      await desk.call('imports.open', { fileName, contentBase64: Buffer.from(bytes).toString('base64') }),
    ).toMatchObject({ ok: false, problem: { code } })
  })

  it('a CSV as Chinese Excel writes it (GBK) and as others do (UTF-8)', async () => {
    // 房号,建筑面积 / 1-1-101,89.76 in GBK.
    const gbk = Buffer.from([
      0xb7,
      0xbf,
      0xba,
      0xc5,
      0x2c,
      0xbd,
      0xa8,
      0xd6,
      0xfe,
      0xc3,
      0xe6,
      0xbb,
      0xfd,
      0x0a,
      ...Buffer.from('1-1-101,89.76\n'),
    ])
    const asked = await open(gbk.toString('base64'), 'rooms.csv')
    expect(asked.mapping).toEqual({ label: 0, area: 1 })
    expect(
      (await open(Buffer.from('房号,建筑面积\n1-1-101,89.76\n').toString('base64'), 'rooms.csv')).mapping,
    ).toEqual({ label: 0, area: 1 })
  })
})
