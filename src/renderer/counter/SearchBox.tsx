import { Combobox, Kbd, Loader, Text, TextInput, useCombobox } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { type Hit, HitKind } from '../../shared/counter/contract'
import { readCode } from '../../shared/proof/payload'
import { scannedCode, typedCode } from '../../shared/proof/typed'
import { useWords } from '../i18n/useWords'
import { useQuery } from '../ipc/useQuery'
import { ProofDialog } from '../proof/ProofDialog'
import { Marked } from './Marked'
import styles from './SearchBox.module.css'

/** Longer than this is no search, see the contract. */
const LONGEST_SEARCH = 100

/** A code that is there whole, as a scanner types it: it needs no Enter. */
const isWholeScan = (text: string): boolean => {
  const digits = scannedCode(text)
  return digits !== undefined && readCode(digits) !== undefined
}

/** What was found, in the order of a day's work; a whole number, as a scanner reads it, before all. */
const inOrder = (hits: readonly Hit[]): readonly HitKind[] => {
  const kinds = HitKind.options.filter((kind) => hits.some((hit) => hit.kind === kind))
  const isWhole = (kind: HitKind): boolean => hits.some((hit) => hit.kind === kind && hit.whole)
  return [...kinds.filter(isWhole), ...kinds.filter((kind) => !isWhole(kind))]
}

/** The one search box: name, pinyin, initials, phone tail, room, plate, tag, receipt; Ctrl+K from anywhere. */
export const SearchBox = ({ inputRef }: { readonly inputRef: RefObject<HTMLInputElement | null> }) => {
  const { t } = useWords()
  const [, go] = useLocation()
  const [text, setText] = useState('')
  const [asked] = useDebouncedValue(text.trim(), 80)
  const [checking, setChecking] = useState<string | null>(null)
  const isCode = scannedCode(text) !== undefined || typedCode(text) !== undefined
  const searches = asked !== '' && asked.length <= LONGEST_SEARCH && !isCode
  const { data, loading } = useQuery('counter.search', searches ? { text: asked } : null)
  const box = useCombobox({ onDropdownClose: () => box.resetSelectedOption() })
  const hits = searches ? (data ?? []) : []
  /** Enter came before the answer, as it does from a scanner: the best match is opened when it is there. */
  const waiting = useRef(false)
  const answered = asked === text.trim() && !loading
  const kinds = inOrder(hits)
  const best = hits.find((hit) => hit.kind === kinds[0])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the best match is chosen when the answers change
  useEffect(() => {
    if (hits.length > 0 && answered) box.selectFirstOption()
    if (waiting.current && answered) {
      waiting.current = false
      if (best) open(best.path)
    }
  }, [data, answered])
  const check = (code: string): void => {
    box.closeDropdown()
    setText('')
    inputRef.current?.blur()
    setChecking(code)
  }
  const onKey = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.key === 'Enter' && isCode) {
      event.preventDefault()
      check(text)
    } else if (event.key === 'Enter' && !answered && text.trim() !== '') {
      waiting.current = true
      // What is chosen still answers an older text: it must not be opened in its place.
      box.resetSelectedOption()
    }
    if (event.key !== 'Escape') return
    setText('')
    event.currentTarget.blur()
  }
  const open = (path: string): void => {
    box.closeDropdown()
    setText('')
    inputRef.current?.blur()
    go(path)
  }
  return (
    <>
      <ProofDialog code={checking} onClose={() => setChecking(null)} />
      <Combobox store={box} onOptionSubmit={open}>
        <Combobox.Target>
          <TextInput
            ref={inputRef}
            className={styles.box}
            type="search"
            aria-label={t('counter.search.label')}
            placeholder={t('counter.search.hint')}
            maxLength={1000}
            leftSection={<IconSearch size={16} aria-hidden />}
            rightSection={loading && asked !== '' ? <Loader size={14} /> : <Kbd size="xs">Ctrl K</Kbd>}
            rightSectionWidth={60}
            value={text}
            onChange={(event) => {
              waiting.current = false
              const next = event.currentTarget.value
              if (isWholeScan(next)) return check(next)
              setText(next)
              box.openDropdown()
            }}
            onFocus={() => box.openDropdown()}
            onBlur={() => box.closeDropdown()}
            onKeyDown={onKey}
          />
        </Combobox.Target>
        <Combobox.Dropdown hidden={!searches}>
          <Combobox.Options mah={440} className={styles.options} aria-label={t('counter.search.label')}>
            {hits.length === 0 && !loading && (
              <Combobox.Empty>{t('counter.search.nothing', { text: asked })}</Combobox.Empty>
            )}
            {kinds.map((kind) => (
              <Group
                key={kind}
                hits={hits.filter((hit) => hit.kind === kind)}
                label={t(`counter.kind.${kind}`)}
                text={asked}
              />
            ))}
          </Combobox.Options>
        </Combobox.Dropdown>
      </Combobox>
    </>
  )
}

const Group = ({
  hits,
  label,
  text,
}: {
  readonly hits: readonly Hit[]
  readonly label: string
  readonly text: string
}) => {
  if (hits.length === 0) return null
  return (
    <Combobox.Group label={label}>
      {hits.map((hit) => (
        <Combobox.Option key={hit.kind + hit.id} value={hit.path}>
          <span className={styles.hit}>
            <Marked text={hit.title} wanted={text} />
            <Text component="span" size="sm" c="dimmed" truncate>
              <Marked text={hit.subtitle} wanted={text} />
            </Text>
          </span>
        </Combobox.Option>
      ))}
    </Combobox.Group>
  )
}
