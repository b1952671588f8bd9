import { loadBundle } from '../start/load-bundle.ts'

// A thread loads its code as the program does.
const { writeOnRequest } = await (loadBundle('writing')?.loadWriting() ?? import('./write-on-request.ts'))
writeOnRequest()
