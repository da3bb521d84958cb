import { IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import css from './CommandPalette.module.css';
import { type Command, matching } from './commands.ts';

interface Props {
  open: boolean;
  onClose: () => void;
  commands: readonly Command[];
}

/** Every page and command by a few letters. A native dialog: there at once, focus inside, Escape closes. */
export function CommandPalette({ open, onClose, commands }: Props) {
  const { t } = useTranslation();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (open) dialog.current?.showModal();
    else dialog.current?.close();
  }, [open]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a click outside closes; the keyboard has Escape
    <dialog
      ref={dialog}
      className={css.dialog}
      aria-label={t('palette.title')}
      onClose={onClose}
      onClick={(event) => event.target === event.currentTarget && onClose()}
    >
      {open && <Search commands={commands} onClose={onClose} />}
    </dialog>
  );
}

function Search({ commands, onClose }: Omit<Props, 'open'>) {
  const { t } = useTranslation();
  const base = useId();
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const found = useMemo(() => matching(commands, text), [commands, text]);
  const current = found[Math.min(at, found.length - 1)];
  const run = (command: Command): void => {
    onClose();
    command.run();
  };
  const keys = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && found.length > 0) {
      event.preventDefault();
      setAt((Math.min(at, found.length - 1) + step + found.length) % found.length);
    }
    if (event.key === 'Enter' && current) {
      event.preventDefault();
      run(current);
    }
  };
  return (
    <>
      <div className={css.head}>
        <IconSearch size={18} aria-hidden />
        <input
          className={css.input}
          role="combobox"
          aria-expanded="true"
          aria-controls={`${base}-list`}
          aria-activedescendant={current ? `${base}-${current.id}` : undefined}
          aria-label={t('palette.placeholder')}
          placeholder={t('palette.placeholder')}
          autoComplete="off"
          spellCheck={false}
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value);
            setAt(0);
          }}
          onKeyDown={keys}
        />
      </div>
      <Results base={base} found={found} current={current} onRun={run} />
      <div role="status" className={found.length === 0 ? css.nothing : 'visually-hidden'}>
        {found.length === 0 && t('palette.nothing')}
      </div>
    </>
  );
}

interface ResultsProps {
  base: string;
  found: readonly Command[];
  current: Command | undefined;
  onRun: (command: Command) => void;
}

function Results({ base, found, current, onRun }: ResultsProps) {
  const { t } = useTranslation();
  const groups = [...new Set(found.map((command) => command.group))];
  useEffect(() => {
    if (current) document.getElementById(`${base}-${current.id}`)?.scrollIntoView({ block: 'nearest' });
  }, [base, current]);
  return (
    <div
      role="listbox"
      id={`${base}-list`}
      aria-label={t('palette.title')}
      className={css.list}
      tabIndex={-1}
    >
      {groups.map((group) => (
        // biome-ignore lint/a11y/useSemanticElements: groups of options have no element of their own
        <div key={group} role="group" aria-label={group}>
          <div className={css.group} aria-hidden>
            {group}
          </div>
          {found
            .filter((command) => command.group === group)
            .map((command) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard drives options from the field
              // biome-ignore lint/a11y/useFocusableInteractive: options are reached by aria-activedescendant
              <div
                key={command.id}
                id={`${base}-${command.id}`}
                role="option"
                aria-selected={command === current}
                className={css.option}
                onClick={() => onRun(command)}
              >
                {command.icon}
                {command.label}
              </div>
            ))}
        </div>
      ))}
    </div>
  );
}
