import { usePaper } from '../../printing/paperContext'
import styles from './paper.module.css'

/** Fee items have names of their own in both languages. */
export const ItemName = ({ item, itemEn }: { readonly item: string; readonly itemEn: string }) => {
  const { language } = usePaper()
  if (itemEn === '' || language === 'zh-CN') return <>{item}</>
  if (language === 'en') return <>{itemEn}</>
  return (
    <>
      {item} <small className={styles.small}>{itemEn}</small>
    </>
  )
}
