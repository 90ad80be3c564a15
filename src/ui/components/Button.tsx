import type { ButtonHTMLAttributes, ComponentChildren, JSX } from 'preact';
import { Icon, type IconName } from './Icon';
import './button.css';

interface Look {
  /** `primary`: the one thing to do here; `plain`: bordered; `quiet`: text only; `danger`: cannot be missed. */
  readonly variant?: 'primary' | 'plain' | 'quiet' | 'danger';
  readonly size?: 's' | 'm' | 'l';
  readonly icon?: IconName;
  readonly children: ComponentChildren;
}

type ButtonProps = Look &
  Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'icon' | 'size'> & {
    /** Under way: it keeps its place and its focus, and answers no click. */
    readonly busy?: boolean;
  };

export function Button({
  variant = 'plain',
  size = 'm',
  icon,
  busy = false,
  children,
  ...rest
}: ButtonProps): JSX.Element {
  return (
    <button
      type="button"
      {...rest}
      class={`button ${rest.class ?? ''}`}
      data-variant={variant}
      data-size={size}
      aria-disabled={busy || rest['aria-disabled']}
      onClick={busy ? (event) => event.preventDefault() : rest.onClick}
    >
      {icon !== undefined && <Icon name={icon} size={size === 's' ? 15 : 17} />}
      <span>{children}</span>
    </button>
  );
}

/** What goes somewhere is a link, even where it looks like a button. */
export function ButtonLink({
  variant = 'plain',
  size = 'm',
  icon,
  href,
  children,
}: Look & { readonly href: string }): JSX.Element {
  return (
    <a class="button" href={href} data-variant={variant} data-size={size}>
      {icon !== undefined && <Icon name={icon} size={size === 's' ? 15 : 17} />}
      <span>{children}</span>
    </a>
  );
}

type IconButtonProps = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'icon' | 'size' | 'label'> & {
  readonly icon: IconName;
  /** What it does, for those who do not see the picture; shown as its tooltip too. */
  readonly label: string;
  readonly size?: 's' | 'm';
};

export function IconButton({ icon, label, size = 'm', ...rest }: IconButtonProps): JSX.Element {
  return (
    <button
      type="button"
      {...rest}
      class={`icon-button ${rest.class ?? ''}`}
      data-size={size}
      aria-label={label}
      title={label}
    >
      <Icon name={icon} size={size === 's' ? 16 : 18} />
    </button>
  );
}
