import type { Problem } from '#app/api/types.ts';
import { ApiProblem, type ApiResponse, api } from './api.ts';
import { connectionWords } from './connection-words.ts';

type Upload = ApiResponse<typeof api.uploads.$post>;

/** Sends a file to be kept for a reply, and tells how much of it has gone (0 to 1). @throws ApiProblem */
export function uploadFile(
  file: Blob,
  name: string,
  { onProgress, signal }: { onProgress: (part: number) => void; signal: AbortSignal },
): Promise<Upload> {
  // fetch cannot tell how far it has come.
  const request = new XMLHttpRequest();
  return new Promise((resolve, reject) => {
    const fail = () => reject(new ApiProblem(0, { code: 'unreachable', detail: connectionWords().fileLost }));
    request.open('POST', `${api.uploads.$path()}?name=${encodeURIComponent(name)}`);
    request.setRequestHeader('accept', 'application/json');
    request.setRequestHeader('content-type', file.type || 'application/octet-stream');
    request.responseType = 'json';
    request.timeout = 600_000;
    request.upload.onprogress = ({ loaded, total }) => onProgress(total ? loaded / total : 0);
    request.onload = () =>
      request.status === 201
        ? resolve(request.response as Upload)
        : reject(new ApiProblem(request.status, (request.response as Partial<Problem>) ?? {}));
    request.onerror = fail;
    request.ontimeout = fail;
    request.onabort = fail;
    signal.addEventListener('abort', () => request.abort());
    request.send(file);
  });
}
