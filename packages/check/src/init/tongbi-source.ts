/** Where an archive fetches Tongbi from; the versions are tags of this repository. */
export const repositoryName = 'tongbi/tongbi';
export const repositoryUrl = `https://github.com/${repositoryName}`;
/** Moves with each release that changes nothing for archives. */
export const actionVersion = 'v0';

const raw = `https://raw.githubusercontent.com/${repositoryName}/${actionVersion}`;
export const schemaUrl = `${raw}/packages/model/schemas/config.schema.json`;
export const gitlabTemplateUrl = `${raw}/.gitlab/tongbi.yml`;
export const docsUrl = `${repositoryUrl}/blob/${actionVersion}/docs`;
