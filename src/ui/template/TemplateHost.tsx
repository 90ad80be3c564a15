import type { ComponentType, JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { toast } from '../components/Toast';
import { t } from '../i18n';
import { templateWanted } from './wanted';

/** The dialog of templates, in a chunk of its own that is loaded when it is first asked for. */
export function TemplateHost(): JSX.Element | null {
  const [Loaded, setLoaded] = useState<ComponentType | null>(null);
  const wanted = templateWanted.value;
  useEffect(() => {
    if (!wanted || Loaded !== null) return;
    import('./TemplateDialog').then(
      ({ TemplateDialog }) => setLoaded(() => TemplateDialog),
      () => {
        templateWanted.value = false;
        toast({ text: t('template.failed'), tone: 'problem' });
      },
    );
  }, [wanted]);
  return Loaded === null ? null : <Loaded />;
}
