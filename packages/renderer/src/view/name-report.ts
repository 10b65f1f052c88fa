import type { ComparedReport } from '@tongbi/model';
import type { Wording } from '../words/wording.js';
import { visibleText } from './visible-text.js';

/** 云泽2024年政府工作报告; the report's own title where place or year is not known. */
export function nameReport({ place, year, title, file }: ComparedReport, { phrases, placeBeside }: Wording): string {
  return visibleText(place === null || year === null ? title || file : phrases.reportName(placeBeside(place), year));
}
