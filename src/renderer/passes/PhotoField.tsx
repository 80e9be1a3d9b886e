import { Button, Input, Stack, Text } from '@mantine/core'
import { type ClipboardEvent, type DragEvent, useRef, useState } from 'react'
import { useWords } from '../i18n/useWords'
import { cropPhoto } from './cropPhoto'
import styles from './Passes.module.css'

interface Props {
  readonly value: string
  readonly onChange: (dataUrl: string) => void
  readonly error?: string | undefined
}

/** A picture chosen, dropped or pasted, cut to 25×35 and made small before it leaves the page. */
export const PhotoField = ({ value, onChange, error }: Props) => {
  const { t } = useWords()
  const input = useRef<HTMLInputElement>(null)
  const [wrong, setWrong] = useState(false)
  const take = async (file: File | null | undefined): Promise<void> => {
    if (!file) return
    const photo = await cropPhoto(file)
    setWrong(photo === undefined)
    if (photo) onChange(photo)
  }
  const drop = (event: DragEvent): void => {
    event.preventDefault()
    void take(event.dataTransfer.files[0])
  }
  const paste = (event: ClipboardEvent): void => {
    void take([...event.clipboardData.items].find((item) => item.type.startsWith('image/'))?.getAsFile())
  }
  return (
    <Input.Wrapper
      label={t('passes.field.photo')}
      labelElement="div"
      required
      error={wrong ? t('passes.photoUnreadable') : error}
    >
      <section
        className={styles.drop}
        aria-label={t('passes.field.photo')}
        onDragOver={(event) => event.preventDefault()}
        onDrop={drop}
        onPaste={paste}
      >
        {value !== '' && <img className={styles.photo} src={value} alt={t('passes.field.photo')} />}
        <Stack gap={4}>
          <Button variant="default" onClick={() => input.current?.click()}>
            {t('passes.choosePhoto')}
          </Button>
          <Text size="xs" c="dimmed">
            {t('passes.photoHint')}
          </Text>
        </Stack>
        <input
          ref={input}
          type="file"
          accept="image/*"
          hidden
          aria-label={t('passes.choosePhoto')}
          onChange={(event) => void take(event.currentTarget.files?.[0])}
        />
      </section>
    </Input.Wrapper>
  )
}
