import http from 'node:http'
import type { AddressInfo } from 'node:net'

/** What a request is answered with; a promise where it must be made first. */
export type Reply = {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array | string
}

export type ServerOptions = {
  /** The first port to try; where it is taken, the next ones. */
  readonly port: number
  /** Answers a request, or opens a stream of events. Never throws. */
  readonly answer: (
    asked: { method: string; host: string | undefined; url: string },
    port: number,
  ) => Promise<Reply | 'events'>
  /** Headers of the stream of events. */
  readonly streamHeaders: Readonly<Record<string, string>>
}

export type Server = {
  readonly port: number
  /** Tells all open pages; `data` is one line. */
  readonly tell: (event: string, data: string) => void
  readonly close: () => Promise<void>
}

const triesOfPorts = 20

function listen(server: http.Server, port: number, tries = triesOfPorts): Promise<number> {
  return new Promise((resolve, reject) => {
    const failed = (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' && tries > 0)
        listen(server, port + 1, tries - 1).then(resolve, reject)
      else reject(error)
    }
    server.once('error', failed)
    server.listen(port, '127.0.0.1', () => {
      server.off('error', failed)
      resolve((server.address() as AddressInfo).port)
    })
  })
}

/** A server for this machine alone (loopback), with a stream of server-sent events. */
export async function startServer(options: ServerOptions): Promise<Server> {
  const streams = new Set<http.ServerResponse>()
  let port = 0
  const server = http.createServer((request, response) => {
    const asked = {
      method: request.method ?? '',
      host: request.headers.host,
      url: request.url ?? '',
    }
    request.resume()
    void options.answer(asked, port).then((reply) => {
      if (reply === 'events') {
        response.writeHead(200, { ...options.streamHeaders, 'content-type': 'text/event-stream' })
        response.write('retry: 1000\n\n')
        streams.add(response)
        response.on('close', () => streams.delete(response))
        return
      }
      const length = Buffer.byteLength(reply.body)
      response.writeHead(reply.status, { ...reply.headers, 'content-length': String(length) })
      response.end(asked.method === 'HEAD' ? undefined : reply.body)
    })
  })
  server.headersTimeout = 10_000
  server.requestTimeout = 30_000
  server.on('clientError', (_error, socket) => socket.destroy())
  port = await listen(server, options.port)
  // Keeps streams open through whatever drops silent connections.
  const beat = setInterval(() => {
    for (const stream of streams) stream.write(': \n\n')
  }, 20_000)
  beat.unref()
  return {
    port,
    tell(event, data) {
      for (const stream of streams) stream.write(`event: ${event}\ndata: ${data}\n\n`)
    },
    close: () =>
      new Promise((resolve) => {
        clearInterval(beat)
        for (const stream of streams) stream.end()
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
