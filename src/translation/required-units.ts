import type { Session } from '../model/session.ts'

/** Ids of the units that every language must word, in the order of the session; short forms and titles of decisions may lack. */
export function requiredUnits({ data, items }: Session): string[] {
  return [
    'title',
    ...Object.keys(data.places).map((id) => `places.${id}.name`),
    ...Object.keys(data.bodies).map((id) => `bodies.${id}.name`),
    ...data.instruments.map((id) => `instruments.${id}.title`),
    ...Object.keys(data.documents).map((id) => `documents.${id}`),
    ...items.flatMap(({ id, annotation }) => [
      `items.${id}.title`,
      ...annotation.map((paragraph) => `items.${id}.annotation.${paragraph.id}`),
    ]),
  ]
}
