import type {Metadata} from '../document/index.js'
import {labelsFor, writtenDate} from './labels.js'

/** Who wrote it and when, as one line of text: « Par Jeanne Morel – Publié le 2 mars 2024 »; empty when neither is known. */
export function bylineText(metadata: Metadata): string {
  const labels = labelsFor(metadata.language)
  const date = metadata.published ? writtenDate(metadata.published, labels) : undefined
  const who = [metadata.author && `${labels.by}\u00A0${metadata.author}`, metadata.credit].filter(Boolean).join(', ')
  return [who, date && `${labels.published} ${date}`].filter(Boolean).join(' – ')
}
