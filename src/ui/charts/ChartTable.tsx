import type { JSX } from 'preact';
import type { ChartData } from './types';

/** A chart's values as a table: read out where it is not shown; links only where they are seen. */
export function ChartTable({ data, isShown }: { data: ChartData; isShown: boolean }): JSX.Element {
  const { title, category, series, points, format } = data;
  return (
    <div class={isShown ? 'chart-table' : 'visually-hidden'}>
      <table>
        <caption class="visually-hidden">{title}</caption>
        <thead>
          <tr>
            <th scope="col">{category}</th>
            {series.map(({ key, label }) => (
              <th key={key} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {points.map((point) => (
            <tr key={point.key}>
              <th scope="row">{point.label}</th>
              {point.values.map((value, at) => {
                const href = point.hrefs?.[at];
                return (
                  <td key={series[at]?.key}>
                    {isShown && href !== undefined && value !== 0 ? (
                      <a href={href}>{format(value)}</a>
                    ) : (
                      format(value)
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
