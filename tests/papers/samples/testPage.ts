import { CENTER, LONG_CENTER, type Samples } from './sample'

const plain = { centerName: CENTER, paper: 'receipt', printer: 'Epson_LQ_730K', offsetX: 0, offsetY: 0 }

export const testPageSamples: Samples<'testPage'> = {
  short: { data: { ...plain, printer: '' }, says: [] },
  typical: { data: { ...plain, offsetX: 12, offsetY: -5 }, says: [] },
  extreme: { data: { ...plain, centerName: LONG_CENTER, offsetX: -200, offsetY: 200 }, says: [] },
}
