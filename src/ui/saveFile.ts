/** Hands a file to the browser to save, under the name given. */
export function saveFile(name: string, file: Blob): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has taken the blob by the end of the task that clicked.
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}
