import type { JSX } from 'preact';
import { useId, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { Button } from '../components/Button';
import { t } from '../i18n';
import { ChartTable } from './ChartTable';
import { draw } from './drawing';
import { saveCsv, savePng, saveSvg } from './files';
import { Patterns, patternOf } from './Patterns';
import type { ChartData, ChartKind, Mark } from './types';
import './charts.css';

/** Before the chart knows its place. */
const FIRST_WIDTH = 640;

/**
 * A chart with its legend, its values on hover and focus, its table (always there for screen readers, for everybody on
 * demand), and its files. One of its marks is in the tab order; arrows go from one to the next, Enter opens what is behind it.
 */
export function Chart(props: {
  kind: ChartKind;
  data: ChartData;
  /** False where a table of its own stands beside it. */
  hasTable?: boolean;
}): JSX.Element {
  const { kind, data, hasTable = true } = props;
  const id = useId();
  const { route } = useLocation();
  const place = useRef<HTMLDivElement>(null);
  const svg = useRef<SVGSVGElement>(null);
  const [width, setWidth] = useState(FIRST_WIDTH);
  const [active, setActive] = useState(0);
  const [told, setTold] = useState<Mark | null>(null);
  const [showsTable, setShowsTable] = useState(false);
  useLayoutEffect(() => {
    const element = place.current;
    if (element === null) return;
    const read = () => setWidth(Math.max(240, Math.floor(element.clientWidth)));
    read();
    const observer = new ResizeObserver(read);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const drawing = useMemo(() => draw(kind, data, width), [kind, data, width]);
  const marks = drawing.marks.filter((mark) => mark.width > 0 && mark.height > 0);
  const tabbed = Math.min(active, marks.length - 1);
  const { series, points, format } = data;
  const say = ({ point, series: at }: Mark): string => {
    const value = format(points[point]?.values[at] ?? 0);
    const name = points[point]?.label ?? '';
    return series.length === 1 ? `${name}: ${value}` : `${name}, ${series[at]?.label ?? ''}: ${value}`;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    const to =
      event.key === 'Home'
        ? 0
        : event.key === 'End'
          ? marks.length - 1
          : step === undefined
            ? -1
            : tabbed + step;
    if (to < 0 || to >= marks.length) return;
    event.preventDefault();
    svg.current?.querySelectorAll<SVGElement>('[data-mark]')[to]?.focus();
  };
  return (
    <figure class="chart" aria-labelledby={`${id}-title`}>
      <figcaption class="chart-head">
        <h2 id={`${id}-title`}>{data.title}</h2>
        <div class="chart-acts">
          {hasTable && (
            <Button
              size="s"
              variant="quiet"
              aria-pressed={showsTable}
              onClick={() => setShowsTable(!showsTable)}
            >
              {t('chart.table')}
            </Button>
          )}
          <Button size="s" variant="quiet" icon="download" onClick={() => void saveCsv(data)}>
            CSV
          </Button>
          <Button
            size="s"
            variant="quiet"
            onClick={() => svg.current !== null && saveSvg(svg.current, data.title)}
          >
            SVG
          </Button>
          <Button
            size="s"
            variant="quiet"
            onClick={() => svg.current !== null && void savePng(svg.current, data.title)}
          >
            PNG
          </Button>
        </div>
      </figcaption>
      {series.length > 1 && (
        <ul class="chart-legend" aria-hidden="true">
          {series.map(({ key, label }, at) => (
            <li key={key}>
              <svg width={14} height={14} aria-hidden="true" focusable="false">
                <rect width={14} height={14} rx={2} fill={`url(#${patternOf(id, at)})`} />
              </svg>
              {label}
            </li>
          ))}
        </ul>
      )}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys of the marks inside */}
      <div class="chart-place" ref={place} onKeyDown={onKeyDown} onMouseLeave={() => setTold(null)}>
        {/* biome-ignore lint/a11y/useSemanticElements: a group of an SVG has no element of its own */}
        <svg
          ref={svg}
          class="chart-svg"
          width={drawing.width}
          height={drawing.height}
          viewBox={`0 0 ${drawing.width} ${drawing.height}`}
          role="group"
          aria-label={data.title}
        >
          <Patterns chart={id} count={series.length} />
          {drawing.grid.map(([x1, y1, x2, y2], at) => (
            <line key={at} class="chart-grid" x1={x1} y1={y1} x2={x2} y2={y2} />
          ))}
          {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: a group of a drawing takes no focus; the table says it all */}
          <g aria-hidden="true">
            {drawing.labels.map(({ x, y, text, anchor, tone }, at) => (
              <text
                key={at}
                class={`chart-text chart-${tone}`}
                x={x}
                y={y}
                text-anchor={anchor}
                dominant-baseline="central"
              >
                {text}
              </text>
            ))}
          </g>
          {drawing.paths.map((d, at) => (
            <path key={series[at]?.key} class={`chart-line chart-line-${at % 8}`} d={d} />
          ))}
          {marks.map((mark, at) => {
            const href = points[mark.point]?.hrefs?.[mark.series];
            const shape = (
              <rect
                x={mark.x}
                y={mark.y}
                width={mark.width}
                height={mark.height}
                rx={kind === 'lines' ? 4 : 0}
                fill={`url(#${patternOf(id, mark.series)})`}
              />
            );
            const shared = {
              class: 'chart-mark',
              'data-mark': '',
              tabIndex: at === tabbed ? 0 : -1,
              'aria-label': say(mark),
              onMouseEnter: () => setTold(mark),
              onFocus: () => {
                setActive(at);
                setTold(mark);
              },
              onBlur: () => setTold(null),
            };
            const key = `${points[mark.point]?.key} ${series[mark.series]?.key}`;
            return href === undefined ? (
              // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: a shape of a drawing
              <g key={key} role="img" {...shared}>
                {shape}
              </g>
            ) : (
              <a
                key={key}
                href={href}
                {...shared}
                onClick={(event) => {
                  // The router knows links of the page only, not those of a drawing.
                  if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
                  event.preventDefault();
                  route(href);
                }}
              >
                {shape}
              </a>
            );
          })}
        </svg>
        {told !== null && (
          <p
            class="chart-tip"
            aria-hidden="true"
            style={{ left: `${told.x + told.width / 2}px`, top: `${told.y}px` }}
          >
            {say(told)}
          </p>
        )}
      </div>
      {hasTable && <ChartTable data={data} isShown={showsTable} />}
    </figure>
  );
}
