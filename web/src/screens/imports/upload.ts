import { useCallback, useRef, useState } from 'react';

/** Why a file did not get to the engine. */
export type UploadProblem = 'tooLarge' | 'notAllowed' | 'signedOut' | 'busy' | 'noAnswer';

export type Upload =
  | { readonly is: 'nothing' }
  | { readonly is: 'sending'; readonly percent: number }
  | { readonly is: 'sent'; readonly importId: string }
  | { readonly is: 'failed'; readonly problem: UploadProblem };

const problems: Readonly<Record<number, UploadProblem>> = {
  401: 'signedOut',
  403: 'notAllowed',
  413: 'tooLarge',
  429: 'busy',
};

/** `fetch` does not tell how much of a body has been sent, hence the older interface. */
const send = (
  request: XMLHttpRequest,
  file: File,
  onPercent: (percent: number) => void,
): Promise<Upload> =>
  new Promise((resolve) => {
    request.open('POST', '/imports');
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.responseType = 'json';
    request.upload.onprogress = ({ loaded, total }) => onPercent((100 * loaded) / total);
    request.onload = () =>
      resolve(
        request.status === 201
          ? { is: 'sent', importId: request.response.importId }
          : { is: 'failed', problem: problems[request.status] ?? 'noAnswer' },
      );
    request.onerror = () => resolve({ is: 'failed', problem: 'noAnswer' });
    request.onabort = () => resolve({ is: 'nothing' });
    request.send(file);
  });

/**
 * The file as it is goes to the engine, which keeps it until it is imported or forgotten. One at a
 * time: whoever chooses another one has given up the first.
 */
export const useUpload = () => {
  const [upload, setUpload] = useState<Upload>({ is: 'nothing' });
  const underWay = useRef<XMLHttpRequest | null>(null);
  const reset = useCallback(() => {
    underWay.current?.abort();
    underWay.current = null;
    setUpload({ is: 'nothing' });
  }, []);
  const start = useCallback(
    async (file: File): Promise<Upload> => {
      reset();
      const request = new XMLHttpRequest();
      underWay.current = request;
      setUpload({ is: 'sending', percent: 0 });
      const ended = await send(request, file, (percent) => setUpload({ is: 'sending', percent }));
      if (underWay.current === request) setUpload(ended);
      return ended;
    },
    [reset],
  );
  return { upload, start, reset };
};
