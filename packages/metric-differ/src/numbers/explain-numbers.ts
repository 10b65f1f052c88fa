import { type ExplainedNumber as Explained, type Report, reportAsRead, walkSections } from '@tongbi/model';
import { readMetrics } from '../read/read-metrics.js';
import { type NotFigureReason, notAFigure } from './not-a-figure.js';
import { contextsOf, crowdedClauses } from './number-context.js';
import { squeeze } from './squeeze.js';

/**
 * `notAFigure` is null where the number is one. `crowded`: in a table without form; `outside`: in a part that tells of no time.
 */
export interface ExplainedNumber extends Explained {
  readonly notAFigure: NotFigureReason | 'crowded' | 'outside' | null;
}

/** Every number of a report in text order with the figure that was read from it, or the name of the predicate that says that it is none. */
export function explainNumbers(report: Report): readonly ExplainedNumber[] {
  const { metrics } = readMetrics(report);
  const reading = reportAsRead(report);
  const explained: ExplainedNumber[] = [];
  let next = 0;
  for (const { section } of walkSections(reading.parts)) {
    for (const { span: where } of section.paragraphs) {
      const { text, original } = squeeze(reading.text, where);
      const contexts = contextsOf(text);
      const crowded = crowdedClauses(text, contexts);
      contexts.forEach((context, index) => {
        const span = original(context.number.span);
        while (next < metrics.length && metrics[next]!.span.end <= span.start) next++;
        const metric = metrics[next];
        const isRead = metric !== undefined && metric.span.start <= span.start && span.start < metric.span.end;
        const isCrowded = crowded.some(({ start, end }) => start <= index && index < end);
        const reason = isCrowded ? 'crowded' : (notAFigure(context) ?? (isRead ? null : 'outside'));
        explained.push({ text: context.number.text, span, metric: isRead && reason === null ? metric : null, notAFigure: reason });
      });
    }
  }
  return explained;
}
