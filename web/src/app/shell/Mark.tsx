import css from './Header.module.css';

/** Balai's mark: a hall with its pillars, in the tenant's colour. */
export function Mark({ size = 32 }: { size?: number }) {
  return (
    <svg
      className={css.mark}
      width={size}
      height={size}
      viewBox="0 0 512 512"
      aria-hidden="true"
      focusable="false"
    >
      <rect width="512" height="512" rx="112" fill="var(--action)" />
      <g fill="none" stroke="#fff" strokeWidth="34" strokeLinecap="round" strokeLinejoin="round">
        <path d="M92 226 256 116l164 110" />
        <path d="M140 250v126M218 250v126M294 250v126M372 250v126" />
        <path d="M104 400h304" />
      </g>
    </svg>
  );
}
