import { Loader } from '@mantine/core'
import * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs'
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url'
import { useEffect, useRef, useState } from 'react'
import { useWords } from '../i18n/useWords'
import styles from './PdfView.module.css'

pdfjs.GlobalWorkerOptions.workerSrc = workerUrl

const CSS_PER_POINT = 96 / 72

const bytesOf = (base64: string): Uint8Array =>
  Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))

/** The PDF itself, page by page, at true size unless it is wider than its place. */
export const PdfView = ({
  pdfBase64,
  maxWidth,
}: {
  readonly pdfBase64: string
  readonly maxWidth: number
}) => {
  const { t } = useWords()
  const home = useRef<HTMLDivElement>(null)
  const [pages, setPages] = useState(0)
  useEffect(() => {
    let gone = false
    const task = pdfjs.getDocument({ data: bytesOf(pdfBase64), isEvalSupported: false })
    const draw = async (): Promise<void> => {
      const document = await task.promise
      for (let number = 1; number <= document.numPages && !gone; number += 1) {
        const page = await document.getPage(number)
        const natural = page.getViewport({ scale: CSS_PER_POINT })
        const fit = Math.min(1, maxWidth / natural.width)
        const sharp = page.getViewport({ scale: CSS_PER_POINT * fit * window.devicePixelRatio })
        const canvas = window.document.createElement('canvas')
        canvas.width = Math.floor(sharp.width)
        canvas.height = Math.floor(sharp.height)
        canvas.style.width = `${natural.width * fit}px`
        canvas.className = styles.page ?? ''
        const context = canvas.getContext('2d')
        if (!context || gone) return
        await page.render({ canvasContext: context, viewport: sharp }).promise
        if (number === 1) home.current?.replaceChildren()
        home.current?.append(canvas)
        setPages(document.numPages)
      }
    }
    void draw().catch(() => undefined)
    return () => {
      gone = true
      void task.destroy()
    }
  }, [pdfBase64, maxWidth])
  return (
    <div
      className={styles.frame}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a paper of several pages is scrolled by keyboard
      tabIndex={0}
      role="document"
      aria-label={t('printing.preview.pages', { n: pages })}
      data-pages={pages}
    >
      {pages === 0 && <Loader size="sm" />}
      <div ref={home} className={styles.pages} />
    </div>
  )
}
