/** What the place of the nation's own report is called. */
export const NATION = '全国';
