import type { CheckConfig } from '@tongbi/model';

/**
 * Configs in the order in which they are based on each other, the last one first to be believed. Rules are merged one by one, overrides follow
 * each other; every other key of a later config takes the place of the earlier one's.
 */
export function mergeConfigs(configs: readonly CheckConfig[]): CheckConfig {
  const owns = configs.map(({ extends: _, $schema: __, ...own }) => own);
  const rules = Object.assign({}, ...owns.map((own) => own.rules ?? {})) as NonNullable<CheckConfig['rules']>;
  const overrides = owns.flatMap((own) => own.overrides ?? []);
  return { ...(Object.assign({}, ...owns) as CheckConfig), rules, overrides };
}
