import type { JSX } from 'preact';

/** Outlines on a grid of 20 by 20, drawn for this app; one stroke width, round ends. */
const PATHS = {
  add: 'M10 4v12M4 10h12',
  alert: 'M10 3 2.5 16.5h15zM10 8v4M10 14.4v.1',
  calendar: 'M3.5 5h13v11.5h-13zM3.5 9h13M7 3v3.5M13 3v3.5',
  chart: 'M3.5 3.5v13h13M7 13.5V10M10.5 13.5V6M14 13.5V8.5',
  deals: 'M3.5 4h3.5v12H3.5zM8.2 4h3.6v8H8.2zM13 4h3.5v5H13z',
  today: 'M10 3a7 7 0 1 1 0 14 7 7 0 0 1 0-14zM10 6v4.2l2.8 1.8',
  archive: 'M3 4h14v4H3zM4.5 8v8h11V8M8 11h4',
  folder: 'M2.500 5h5l2 2.500h8v8.500h-15z',
  arrowLeft: 'M16 10H4m5-5-5 5 5 5',
  check: 'm4 10.5 4 4 8-9',
  arrowRight: 'M4 10h12m-5-5 5 5-5 5',
  bell: 'M5 14h10l-1.2-2V9a3.8 3.8 0 0 0-7.6 0v3zM8.5 16.5a1.7 1.7 0 0 0 3 0',
  chevronDown: 'm5 7.5 5 5 5-5',
  chevronLeft: 'm12.5 5-5 5 5 5',
  chevronRight: 'm7.5 5 5 5-5 5',
  circle: 'M10 3.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13z',
  close: 'm5 5 10 10M15 5 5 15',
  command: 'M3 5.5h14M3 10h9M3 14.5h6M14 12.5l3 2-3 2',
  copy: 'M7 7V3.5h9.5V13H13M3.5 7H13v9.5H3.5z',
  customers:
    'M7.5 9.5a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM2 16.5c0-3 2.3-4.8 5.5-4.8s5.5 1.8 5.5 4.8M13 3.9a3 3 0 0 1 0 5.2M14.8 12.2c2 .6 3.2 2.1 3.2 4.3',
  device: 'M3 4h14v9H3zM7 17h6m-3-4v4',
  download: 'M10 3v9.5m-4-4 4 4 4-4M3.5 16.5h13',
  edit: 'm12.5 4 3.5 3.5L7 16.5l-4 .5.5-4z',
  file: 'M5 2.5h6.5l4 4v11h-11zM11.5 2.5v4h4',
  flag: 'M5 17V3.5h9l-1.5 3.5 1.5 3.5H5',
  filter: 'M3 5h14M5.5 10h9M8 15h4',
  columns: 'M3.5 4h13v12h-13zM8 4v12M12.5 4v12',
  minus: 'M4 10h12',
  globe:
    'M10 3a7 7 0 1 1 0 14 7 7 0 0 1 0-14zM3 10h14M10 3c2.2 2 3 4.3 3 7s-.8 5-3 7c-2.2-2-3-4.3-3-7s.8-5 3-7z',
  grip: 'M7.5 4.5v.1M7.5 10v.1M7.5 15.5v.1M12.5 4.5v.1M12.5 10v.1M12.5 15.5v.1',
  import: 'M10 3v9m-3.5-3.5L10 12l3.5-3.5M3 12v4.5h14V12',
  info: 'M10 3a7 7 0 1 1 0 14 7 7 0 0 1 0-14zM10 9.3V13M10 6.8v.1',
  mail: 'M3 5h14v10.5H3zM3 5.5l7 5.5 7-5.5',
  message: 'M3.5 4h13v9.5H9l-4 3v-3H3.5z',
  map: 'M10 17.500s5.500-5.2 5.500-9.300a5.5 5.5 0 1 0-11 0c0 4.100 5.500 9.300 5.500 9.300zM10 10.2a2 2 0 1 0 0-4 2 2 0 0 0 0 4z',
  merge:
    'M5 3.500v3.500c0 2 5 2.500 5 5v4.500M15 3.500v3.500c0 2-5 2.500-5 5M7.500 14l2.500 2.500 2.500-2.500',
  more: 'M4 10a.7.7 0 1 0 1.4 0 .7.7 0 1 0-1.4 0M9.3 10a.7.7 0 1 0 1.4 0 .7.7 0 1 0-1.4 0M14.6 10a.7.7 0 1 0 1.4 0 .7.7 0 1 0-1.4 0',
  note: 'M4 3.500h12v9l-4 4H4zM16 12.500h-4v4M7 7h6M7 10h4',
  print: 'M6 7V3.500h8V7M6 13.500H3.500V7h13v6.500H14M6 11.500h8v5H6z',
  phone: 'M6.5 3 4 4c-1 5 6 12.5 12 12l1-2.5-3.5-2-1.7 1.200C9.6 11.7 8.3 10.4 7.3 8.200L8.5 6.5z',
  refresh: 'M16 6.5A7 7 0 1 0 17 10M16.5 3v4h-4',
  satchel: 'M3 7h14v9.5H3zM7 7V4.5h6V7M3 11h14M8.5 10h3v2.5h-3z',
  search: 'M8.5 3a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11zm4 9.5 4.5 4.5',
  settings: 'M3 6h8m4 0h2M3 14h2m4 0h8M13 4v4M7 12v4',
  sortDown: 'M10 4v12m-4-4 4 4 4-4',
  sortUp: 'M10 16V4m-4 4 4-4 4 4',
  trash: 'M3.5 5.5h13M8 5.5V3.5h4v2M5 5.5l.8 11.5h8.400L15 5.5M8.5 9v5M11.5 9v5',
  undo: 'M4 8h8.5a4 4 0 0 1 0 8H8M4 8l3.5-3.5M4 8l3.5 3.5',
} as const;

export type IconName = keyof typeof PATHS;

/** A picture that says nothing by itself: what it stands beside, or its button's label, does. */
export function Icon({ name, size = 18 }: { name: IconName; size?: number }): JSX.Element {
  return (
    <svg
      class="icon"
      viewBox="0 0 20 20"
      width={size}
      height={size}
      fill="none"
      stroke="currentColor"
      stroke-width={1.5}
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
