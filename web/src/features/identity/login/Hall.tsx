import css from './Hall.module.css';

const PILLARS = [96, 176, 256, 384, 464, 544];
/** Courses of the wide roof, then of the steep one above it: height, left end, right end. */
const COURSES = [
  [214, 66, 574],
  [190, 114, 526],
  [166, 162, 478],
  [122, 222, 418],
  [94, 244, 396],
  [66, 266, 374],
] as const;

/** The hall that Balai is named after, in lines: a joglo with its two roofs, pillars and steps. */
export function Hall() {
  return (
    <svg className={css.hall} viewBox="0 0 640 440" aria-hidden="true" focusable="false">
      <path className={css.roof} d="M24 234 204 146l72-98h88l72 98 180 88z" />
      <g className={css.courses}>
        {COURSES.map(([y, from, to]) => (
          <path key={y} d={`M${from} ${y}H${to}`} />
        ))}
      </g>
      <g className={css.lines}>
        <path d="M24 234 204 146l72-98h88l72 98 180 88z" />
        <path d="M204 146h232M52 252h536" />
        {PILLARS.map((x) => (
          <path key={x} d={`M${x - 5} 252v122h10V252M${x - 14} 380h28`} />
        ))}
        <path d="M56 392h528M32 412h576M8 432h624" />
      </g>
    </svg>
  );
}
