import type { ServerMessage } from '../messages.ts'

/** Listens to the server for the languages that are shown, until the next call. The server sends all pages at first, then what changes. */
export function connect(
  languages: readonly string[],
  take: (message: ServerMessage) => void,
  tellLost: (isLost: boolean) => void,
): () => void {
  const source = new EventSource(`/events?${new URLSearchParams({ languages: languages.join(',') }).toString()}`)
  source.onmessage = ({ data }: MessageEvent<string>) => take(JSON.parse(data) as ServerMessage)
  source.onopen = () => tellLost(false)
  source.onerror = () => tellLost(true)
  return () => source.close()
}
