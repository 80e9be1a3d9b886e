import { Button, FileButton, Group, Text } from '@mantine/core'
import { useState } from 'react'
import type { Problem } from '../../shared/problem'
import { problem } from '../../shared/problem'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { useMay } from '../ipc/useMay'
import { useQuery } from '../ipc/useQuery'
import { ProblemNotice } from '../ui/ProblemNotice'

const LARGEST = 145_000

const addressOf = (file: File): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result))
    reader.onerror = () => reject(reader.error ?? new Error('not read'))
    reader.readAsDataURL(file)
  })

/** The center's mark on top of every paper. Papers issued with an older one keep it. */
export const LogoField = () => {
  const { t } = useWords()
  const { data } = useQuery('printing.logo', {})
  const set = useCommand('printing.setLogo')
  const may = useMay('manager')
  const [wrong, setWrong] = useState<Problem>()
  const take = async (file: File | null): Promise<void> => {
    if (!file) return
    if (file.size > LARGEST) return setWrong(problem('printing.logoTooLarge'))
    setWrong(undefined)
    await set.run({ image: await addressOf(file) })
  }
  const image = data?.image ?? ''
  return (
    <>
      <ProblemNotice problem={wrong ?? set.problem} />
      <Group gap={16}>
        {image === '' ? (
          <Text size="sm">{t('printing.logo.none')}</Text>
        ) : (
          <img src={image} alt={t('printing.logo.title')} style={{ maxHeight: 42, maxWidth: 200 }} />
        )}
        {may && (
          <FileButton accept="image/png" onChange={(file) => void take(file)}>
            {(props) => (
              <Button variant="default" {...props}>
                {t('printing.logo.choose')}
              </Button>
            )}
          </FileButton>
        )}
        {may && image !== '' && (
          <Button variant="subtle" onClick={() => void set.run({ image: '' })}>
            {t('printing.logo.remove')}
          </Button>
        )}
      </Group>
    </>
  )
}
