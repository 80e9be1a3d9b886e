import styles from './Kbd.module.css'

/** Keys as they stand on the keyboard: `Ctrl+K` becomes two caps. */
export const Kbd = ({ keys }: { readonly keys: string }) => (
  <span className={styles.keys}>
    {keys.split('+').map((key) => (
      <kbd key={key} className={styles.key}>
        {key}
      </kbd>
    ))}
  </span>
)
