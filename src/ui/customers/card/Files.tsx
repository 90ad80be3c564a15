import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { CustomerFile } from '../../../db/filesApi';
import type { Failure } from '../../../domain/failure';
import { MOST_BYTES } from '../../../domain/fileLimit';
import type { Result } from '../../../domain/result';
import { useClients } from '../../clients';
import { Button, IconButton } from '../../components/Button';
import { Icon } from '../../components/Icon';
import { Skeleton } from '../../components/Notice';
import { toast } from '../../components/Toast';
import { fileSize } from '../../fileSize';
import { formatInstant, t } from '../../i18n';
import { saveFile } from '../../saveFile';
import { failureOfFile } from './fileFailure';
import './sides.css';

/** What a browser shows without running anything of it. */
const PREVIEWED: ReadonlySet<string> = new Set([
  'image/png',
  'image/jpeg',
  'image/gif',
  'image/webp',
  'image/avif',
]);

/** The small files of a customer: chosen or dropped here, opened, renamed, removed with the way back. */
export function Files(props: { customer: string; files: readonly CustomerFile[] | null }): JSX.Element {
  const { customer, files } = props;
  const { book } = useClients();
  const [over, setOver] = useState(false);
  const picker = useRef<HTMLInputElement>(null);

  const fail = (failure: Failure, name: string) =>
    toast({ key: `file ${name}`, text: failureOfFile(failure, name), tone: 'problem' });
  const add = async (chosen: readonly File[]) => {
    for (const file of chosen) {
      const answer = await book.addFile(customer, file.name, file);
      if (!answer.ok) {
        fail(answer.failure, file.name);
        continue;
      }
      const { id, name } = answer.value;
      toast({
        key: `file ${id}`,
        text: t('card.file-kept', { name }),
        action: { label: t('app.undo'), run: () => void book.removeFile(id), undoes: true },
      });
    }
  };
  const takes = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') === true;

  return (
    <section
      class="sheet files"
      aria-labelledby="files-title"
      data-over={over ? '' : undefined}
      onDragOver={(event) => {
        if (!takes(event)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
      }}
      onDrop={(event) => {
        if (!takes(event)) return;
        event.preventDefault();
        setOver(false);
        void add([...(event.dataTransfer?.files ?? [])]);
      }}
    >
      <div class="sheet-head">
        <h2 class="sheet-title" id="files-title">
          {t('card.files')}
        </h2>
        <Button size="s" variant="quiet" icon="add" onClick={() => picker.current?.click()}>
          {t('card.add-file')}
        </Button>
        <input
          ref={picker}
          type="file"
          multiple
          hidden
          aria-label={t('card.add-file')}
          onChange={(event) => {
            const input = event.currentTarget;
            void add([...(input.files ?? [])]);
            input.value = '';
          }}
        />
      </div>
      {files === null && <Skeleton lines={1} />}
      {files !== null && files.length === 0 && (
        <p class="files-hint">{t('card.files-hint', { size: fileSize(MOST_BYTES) })}</p>
      )}
      {files !== null && files.length > 0 && (
        <ul class="sides">
          {files.map((file) => (
            <FileLine key={file.id} file={file} onFailure={fail} />
          ))}
        </ul>
      )}
    </section>
  );
}

function FileLine(props: {
  file: CustomerFile;
  onFailure: (failure: Failure, name: string) => void;
}): JSX.Element {
  const { file, onFailure } = props;
  const { book } = useClients();
  const [renaming, setRenaming] = useState(false);
  const told = async <T,>(answer: Promise<Result<T>>): Promise<T | null> => {
    const result = await answer;
    if (result.ok) return result.value;
    onFailure(result.failure, file.name);
    return null;
  };
  const download = async () => {
    const content = await told(book.fileContent(file.id));
    if (content !== null) saveFile(file.name, content);
  };
  const remove = async () => {
    if ((await told(book.removeFile(file.id))) === null) return;
    toast({
      key: `file ${file.id}`,
      text: t('opportunity.removed', { title: file.name }),
      action: { label: t('app.undo'), run: () => void told(book.restoreFile(file.id)), undoes: true },
    });
  };
  const rename = async (name: string) => {
    setRenaming(false);
    if (name.trim() !== '' && name !== file.name) await told(book.renameFile(file.id, name));
  };
  return (
    <li class="side file">
      <Preview file={file} />
      <div class="side-main">
        {renaming ? (
          <Rename name={file.name} onDone={(name) => void rename(name)} />
        ) : (
          <button type="button" class="link side-title" onClick={() => void download()}>
            {file.name}
          </button>
        )}
        <p class="side-facts">
          {fileSize(file.size)} · {formatInstant(file.addedAt)}
        </p>
      </div>
      <span class="entry-acts">
        <IconButton
          icon="download"
          size="s"
          label={t('card.file-download', { name: file.name })}
          onClick={() => void download()}
        />
        <IconButton
          icon="edit"
          size="s"
          label={t('card.file-rename', { name: file.name })}
          onClick={() => setRenaming(true)}
        />
        <IconButton
          icon="trash"
          size="s"
          label={t('opportunity.remove', { title: file.name })}
          onClick={() => void remove()}
        />
      </span>
    </li>
  );
}

function Rename({ name, onDone }: { name: string; onDone: (name: string) => void }): JSX.Element {
  const input = useRef<HTMLInputElement>(null);
  // With the drawing: what is typed at once is meant for it.
  useLayoutEffect(() => {
    input.current?.focus();
    // The ending stays unless somebody means it.
    const dot = name.lastIndexOf('.');
    input.current?.setSelectionRange(0, dot > 0 ? dot : name.length);
  }, []);
  return (
    <input
      ref={input}
      class="input"
      type="text"
      maxLength={200}
      aria-label={t('card.file-rename', { name })}
      defaultValue={name}
      onBlur={(event) => onDone(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.isComposing) return;
        if (event.key === 'Enter') onDone(event.currentTarget.value);
        else if (event.key === 'Escape') onDone(name);
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
    />
  );
}

/** A picture as it is, small; read once it comes into view. */
function Preview({ file: { id, type } }: { file: CustomerFile }): JSX.Element {
  const { book } = useClients();
  const box = useRef<HTMLSpanElement>(null);
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    const element = box.current;
    if (element === null || !PREVIEWED.has(type)) return;
    let made: string | null = null;
    let isGone = false;
    const observer = new IntersectionObserver(async (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      const content = await book.fileContent(id);
      if (isGone || !content.ok) return;
      made = URL.createObjectURL(content.value);
      setUrl(made);
    });
    observer.observe(element);
    return () => {
      isGone = true;
      observer.disconnect();
      if (made !== null) URL.revokeObjectURL(made);
    };
  }, [id]);
  return (
    <span class="file-preview" ref={box}>
      {url === null ? <Icon name="file" /> : <img src={url} alt="" decoding="async" />}
    </span>
  );
}
