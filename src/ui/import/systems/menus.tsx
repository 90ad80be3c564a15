import type { ComponentChild } from 'preact';

/** Text with what stands in brackets drawn as the other program's own words: menus, buttons, choices. */
export const withMenus = (text: string): ComponentChild[] =>
  text.split(/\[([^\]]+)\]/).map((part, at) =>
    at % 2 === 0 ? (
      part
    ) : (
      <b key={`${at} ${part}`} class="sys-menu">
        {part}
      </b>
    ),
  );
