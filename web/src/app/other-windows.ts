/** What the windows of one browser tell each other about the session that they share. */
export type News = 'signed-in' | 'signed-out' | 'ended';

const channel = new BroadcastChannel('luuvet.session');

export const tellOtherWindows = (news: News): void => channel.postMessage(news);

/** Returns how to stop listening. */
export const onOtherWindows = (heard: (news: News) => void): (() => void) => {
  const listener = ({ data }: MessageEvent<News>) => heard(data);
  channel.addEventListener('message', listener);
  return () => channel.removeEventListener('message', listener);
};
