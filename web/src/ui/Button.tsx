import '@mantine/core/styles/UnstyledButton.layer.css';
import '@mantine/core/styles/Loader.layer.css';
import '@mantine/core/styles/Button.layer.css';
import '@mantine/core/styles/ActionIcon.layer.css';
import { ActionIcon, type ButtonProps, Button as LibraryButton } from '@mantine/core';
import { type ComponentPropsWithRef, type MouseEvent, type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import css from './Button.module.css';
import { Link } from './Link.tsx';
import { useOnline } from './online.ts';

type Tone = 'primary' | 'secondary' | 'quiet' | 'danger';

const looks = {
  primary: { variant: 'filled' },
  secondary: { variant: 'default' },
  quiet: { variant: 'subtle' },
  danger: { variant: 'filled', 'data-danger': true },
} as const;

type Native = Omit<ComponentPropsWithRef<'button'>, keyof ButtonProps | 'disabled'>;

interface Props extends Native {
  tone?: Tone;
  /** Why the button cannot be pressed now; a disabled button always says so. */
  blocked?: string | false | null | undefined;
  loading?: boolean;
  icon?: ReactNode;
  fullWidth?: boolean;
  children: ReactNode;
}

/** The library disables what loads, and a disabled element loses the focus: the keyboard would be sent to the top. */
const neverDisabled = (props: ComponentPropsWithRef<'button'>) => <button {...props} disabled={false} />;

/**
 * A button. It is never disabled without a reason, shown on hover, touch and focus: `blocked`, or that there is no
 * connection, for a button that sends something (it submits a form, or has a `loading`). While it loads it takes no
 * second press, and keeps the focus.
 */
export function Button({
  tone = 'primary',
  blocked,
  icon,
  loading,
  fullWidth,
  onClick,
  children,
  ...rest
}: Props) {
  const { t } = useTranslation();
  const reasonId = useId();
  const online = useOnline();
  const sends = loading !== undefined || rest.type === 'submit';
  const reason = blocked || (sends && !online && t('shell.offlineBlocked'));
  const refuse = (event: MouseEvent): void => event.preventDefault();
  const described = reason
    ? { 'aria-disabled': true, 'aria-describedby': reasonId, 'data-blocked': true }
    : {};
  return (
    // The same elements with and without a reason: a button that is made anew loses the focus.
    <span className={css.wrap} data-blocked={reason ? true : undefined} data-full={fullWidth || undefined}>
      <LibraryButton
        type="button"
        className={css.button}
        leftSection={icon}
        loading={loading ?? false}
        fullWidth={fullWidth ?? false}
        {...looks[tone]}
        {...rest}
        {...(loading ? { 'aria-disabled': true, 'aria-busy': true } : {})}
        {...described}
        renderRoot={neverDisabled}
        onClick={reason || loading ? refuse : onClick}
      >
        {children}
      </LibraryButton>
      {reason && (
        <span id={reasonId} role="tooltip" className={css.reason}>
          {reason}
        </span>
      )}
    </span>
  );
}

interface LinkProps {
  href: string;
  onClick?: () => void;
  tone?: Tone;
  icon?: ReactNode;
  fullWidth?: boolean;
  children: ReactNode;
}

/** Looks like a button, is a link: for what goes somewhere. */
export function LinkButton({ href, onClick, tone = 'secondary', icon, fullWidth, children }: LinkProps) {
  return (
    <LibraryButton
      className={css.button}
      leftSection={icon}
      fullWidth={fullWidth ?? false}
      {...looks[tone]}
      renderRoot={(props) => <Link {...props} href={href} onClick={onClick} />}
    >
      {children}
    </LibraryButton>
  );
}

interface IconProps extends Native {
  /** The name of the button for those who do not see the icon. */
  label: string;
  children: ReactNode;
}

export function IconButton({ label, children, ...rest }: IconProps) {
  return (
    <ActionIcon
      variant="subtle"
      type="button"
      className={css.icon}
      aria-label={label}
      title={label}
      {...rest}
    >
      {children}
    </ActionIcon>
  );
}
