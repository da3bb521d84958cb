import '@mantine/core/styles/UnstyledButton.layer.css';
import '@mantine/core/styles/Loader.layer.css';
import '@mantine/core/styles/Button.layer.css';
import '@mantine/core/styles/ActionIcon.layer.css';
import { ActionIcon, type ButtonProps, Button as LibraryButton } from '@mantine/core';
import { type ComponentPropsWithRef, type MouseEvent, type ReactNode, useId } from 'react';
import css from './Button.module.css';
import { Link } from './Link.tsx';

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

/** A button. It is never disabled without `blocked`, the reason, shown on hover and focus. */
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
  const reasonId = useId();
  const shared = {
    leftSection: icon,
    loading: loading ?? false,
    fullWidth: fullWidth ?? false,
    ...looks[tone],
  };
  if (!blocked) {
    return (
      <LibraryButton type="button" className={css.button} onClick={onClick} {...shared} {...rest}>
        {children}
      </LibraryButton>
    );
  }
  const refuse = (event: MouseEvent): void => event.preventDefault();
  return (
    <span className={css.wrap} data-full={fullWidth || undefined}>
      <LibraryButton
        type="button"
        className={css.button}
        aria-disabled
        aria-describedby={reasonId}
        data-blocked
        {...shared}
        {...rest}
        onClick={refuse}
      >
        {children}
      </LibraryButton>
      <span id={reasonId} role="tooltip" className={css.reason}>
        {blocked}
      </span>
    </span>
  );
}

interface LinkProps {
  href: string;
  tone?: Tone;
  icon?: ReactNode;
  fullWidth?: boolean;
  children: ReactNode;
}

/** Looks like a button, is a link: for what goes somewhere. */
export function LinkButton({ href, tone = 'secondary', icon, fullWidth, children }: LinkProps) {
  return (
    <LibraryButton
      className={css.button}
      leftSection={icon}
      fullWidth={fullWidth ?? false}
      {...looks[tone]}
      renderRoot={(props) => <Link {...props} href={href} />}
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
