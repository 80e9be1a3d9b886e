import { expect, it } from 'vitest'
import { safeName } from '../../src/main/fileNames'

it.each([
  ['收据 3-1-1102.pdf', '收据 3-1-1102.pdf'],
  ['../../Startup/run.bat', '-..-Startup-run.bat'],
  ['C:\\Windows\\x.xlsx', 'C-Windows-x.xlsx'],
  ['催缴\u202Efdp.exe', '催缴fdp.exe'],
  ['a\u0000b.pdf', 'ab.pdf'],
  ['CON.pdf', '_CON.pdf'],
  ['...', '_'],
  ['', '_'],
])('%s is proposed as %s', (given, proposed) => expect(safeName(given)).toBe(proposed))

it('a long name keeps its ending', () => {
  const name = safeName(`${'长'.repeat(300)}.xlsx`)
  expect([name.length <= 120, name.endsWith('.xlsx')]).toEqual([true, true])
})
