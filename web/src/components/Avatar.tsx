import style from './Avatar.module.css';

/** Up to two initials: of the first and the last word. */
export function initials(name: string): string {
  const words = name.split(/\s+/).filter(Boolean);
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words;
  return ends.map((word) => Array.from(word ?? '')[0] ?? '').join('').toUpperCase();
}

export function Avatar({ name, size = 20 }: { name: string; size?: number }) {
  return (
    <span className={style.avatar} data-large={size > 24 || undefined} aria-hidden>
      {initials(name)}
    </span>
  );
}
