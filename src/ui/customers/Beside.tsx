import type { JSX } from 'preact';
import type { ListPage } from '../../db/api';
import { FacetPanel } from './FacetPanel';
import type { ListView } from './query';
import { Segments } from './Segments';

/** Beside the list: the segments, then the facets. */
export const Beside = (props: {
  view: ListView;
  page: ListPage | null;
  onChange: (view: ListView) => void;
}): JSX.Element => (
  <FacetPanel {...props}>
    <Segments view={props.view} onChange={props.onChange} />
  </FacetPanel>
);
