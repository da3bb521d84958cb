import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react';
import css from './Tabs.module.css';
import { useUrlState } from './useUrlState.ts';

export interface Tab {
  id: string;
  label: ReactNode;
  content: () => ReactNode;
}

interface Props {
  tabs: readonly [Tab, ...Tab[]];
  label: string;
  /** Name of the parameter in the address. */
  param?: string;
  /** Other parameters that mean something in one tab only, such as its filters: they go when another is opened. */
  clears?: readonly string[];
}

/** Of the tab before the open one so much stays in sight. */
const PEEK = 40;

/** Parts of a page; the open one is in the address. Arrow keys go from one to the next. */
export function Tabs({ tabs, label, param = 'tab', clears = [] }: Props) {
  const base = useId();
  const { values, set } = useUrlState(param);
  const current = tabs.find((tab) => tab.id === values[param]) ?? tabs[0];
  const list = useRef<HTMLDivElement>(null);
  // On a phone the open one may lie beyond the edge.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another tab moves the row
  useEffect(() => {
    const selected = list.current?.querySelector<HTMLElement>('[aria-selected="true"]');
    if (list.current && selected)
      list.current.scrollLeft = selected.offsetLeft - list.current.offsetLeft - PEEK;
  }, [current.id]);
  const open = (tab: Tab): void => {
    const cleared = Object.fromEntries(clears.map((name) => [name, undefined]));
    set({ ...cleared, [param]: tab.id === tabs[0].id ? undefined : tab.id });
  };
  const move = (event: KeyboardEvent<HTMLDivElement>): void => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = tabs[(tabs.indexOf(current) + step + tabs.length) % tabs.length] ?? current;
    open(next);
    document.getElementById(`${base}-${next.id}`)?.focus();
  };
  return (
    <div className={css.root}>
      <div ref={list} role="tablist" aria-label={label} className={css.list} onKeyDown={move}>
        {tabs.map((tab) => (
          <button
            key={tab.id}
            type="button"
            role="tab"
            id={`${base}-${tab.id}`}
            aria-selected={tab === current}
            aria-controls={`${base}-panel`}
            tabIndex={tab === current ? 0 : -1}
            className={css.tab}
            onClick={() => open(tab)}
          >
            {tab.label}
          </button>
        ))}
      </div>
      <div
        role="tabpanel"
        id={`${base}-panel`}
        aria-labelledby={`${base}-${current.id}`}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a panel takes the focus, as the ARIA pattern of tabs asks
        tabIndex={0}
        className={css.panel}
      >
        {current.content()}
      </div>
    </div>
  );
}
