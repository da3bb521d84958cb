import { useFormats } from '../../i18n/useFormats.ts';
import { useNow } from './useNow.ts';

/** How long ago, or how soon; the exact moment stands beside it for those who point or listen. */
export function Ago({ at }: { at: string }) {
  const { relative, dateTime } = useFormats();
  const now = useNow();
  return (
    <time dateTime={at} title={dateTime(at)}>
      {relative(at, now)}
    </time>
  );
}

/** The exact moment below how long ago it was. */
export function AgoExact({ at }: { at: string }) {
  const { dateTime } = useFormats();
  return (
    <>
      <Ago at={at} />
      {' · '}
      {dateTime(at)}
    </>
  );
}
