import type { Condition } from './condition.ts'
import { contentConditions, treeConditions } from './matterhorn-content.ts'
import { fileConditions } from './matterhorn-files.ts'
import { fontConditions } from './matterhorn-fonts.ts'
import { furtherStructureConditions, structureConditions } from './matterhorn-structure.ts'
import { archiveConditions } from './pdf-a.ts'
import { metadataConditions } from './pdf-a-metadata.ts'

/** Failure conditions of the Matterhorn Protocol, by which a file is judged against PDF/UA-1 (ISO 14289-1). */
export const matterhorn: readonly Condition[] = [
  ...contentConditions,
  ...structureConditions,
  ...fileConditions,
  ...fontConditions,
]

/** What the standards, and these papers, ask of the structure beside the protocol. */
export const beyondMatterhorn: readonly Condition[] = [...treeConditions, ...furtherStructureConditions]

/** Conditions of PDF/A-2a (ISO 19005-2). */
export const archive: readonly Condition[] = [...archiveConditions, ...metadataConditions]

export const allConditions: readonly Condition[] = [...matterhorn, ...beyondMatterhorn, ...archive]
